/// How long interface endpoints take until they serve, and until their interfaces are gone.
public struct SettlingTimes: Hashable, Sendable {
    /// From the answer to CreateVpcEndpoint until it is available.
    public var creation: Duration
    /// From the answer to DeleteVpcEndpoints until EC2 lets go of what their interfaces used.
    public var deletion: Duration

    /// Says how long.
    public init(_ creation: Duration, _ deletion: Duration) {
        self.creation = creation
        self.deletion = deletion
    }

    /// What EC2 takes as a rule.
    public static let usual = SettlingTimes(.seconds(60), .seconds(20))
}
