/// What AWS Support has set aside for a NAT gateway; reserved.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ProvisionedBandwidth.html>.
public struct ProvisionedBandwidth: ResponseDecodable, Hashable {
    /// Reserved.
    public var provisionTime: Timestamp?
    /// Reserved.
    public var provisioned: String?
    /// Reserved.
    public var requestTime: Timestamp?
    /// Reserved.
    public var requested: String?
    /// Reserved.
    public var status: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        provisionTime = try element.optional("provisionTime")
        provisioned = try element.optional("provisioned")
        requestTime = try element.optional("requestTime")
        requested = try element.optional("requested")
        status = try element.optional("status")
    }
}
