/// A quota of a service.
///
/// See <https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ServiceQuota.html>.
public struct ServiceQuota: Decodable, Hashable, Sendable {
    /// The code, `L-F678F1CE`; the same in every account and Region.
    public var quotaCode: String?
    /// The name in words, `VPCs per Region`.
    public var quotaName: String?
    /// How many there may be.
    public var value: Double?
    /// Whether AWS raises it on request.
    public var adjustable: Bool?

    private enum CodingKeys: String, CodingKey {
        case quotaCode = "QuotaCode"
        case quotaName = "QuotaName"
        case value = "Value"
        case adjustable = "Adjustable"
    }
}
