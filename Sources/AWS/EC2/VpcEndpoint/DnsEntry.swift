/// A DNS name of an endpoint.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsEntry.html>.
public struct DnsEntry: ResponseDecodable, Hashable {
    /// The name.
    public var dnsName: String?
    /// The private hosted zone the name stands in.
    public var hostedZoneId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        dnsName = try element.optional("dnsName")
        hostedZoneId = try element.optional("hostedZoneId")
    }
}
