/// A role that is assumed with the credential before it.
public struct AssumedRole: Hashable, Sendable {
    /// The role.
    public var roleARN: String
    /// What CloudTrail calls the session; `nil` leaves it to whoever assumes the role.
    public var sessionName: String?
    /// What the role's owner asks others for, to know whom they act for.
    public var externalID: String?
    /// How long the credential is to last, in seconds; `nil` for STS's hour.
    public var durationSeconds: Int?
    /// The serial number or ARN of the second factor, whose code is asked for.
    public var mfaSerial: String?

    /// A role made of its parts.
    public init(
        roleARN: String, sessionName: String? = nil, externalID: String? = nil, durationSeconds: Int? = nil,
        mfaSerial: String? = nil
    ) {
        self.roleARN = roleARN
        self.sessionName = sessionName
        self.externalID = externalID
        self.durationSeconds = durationSeconds
        self.mfaSerial = mfaSerial
    }
}
