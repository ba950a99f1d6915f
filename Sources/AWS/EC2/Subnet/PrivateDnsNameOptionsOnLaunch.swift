/// How the instances of a subnet are named.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateDnsNameOptionsOnLaunch.html>.
public struct PrivateDnsNameOptionsOnLaunch: ResponseDecodable, Hashable {
    /// `ip-name` or `resource-name`.
    public var hostnameType: String?
    /// Whether names that come from instance IDs have A records.
    public var enableResourceNameDnsARecord: Bool?
    /// Whether names that come from instance IDs have AAAA records.
    public var enableResourceNameDnsAAAARecord: Bool?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        hostnameType = try element.optional("hostnameType")
        enableResourceNameDnsARecord = try element.optional("enableResourceNameDnsARecord")
        enableResourceNameDnsAAAARecord = try element.optional("enableResourceNameDnsAAAARecord")
    }
}
