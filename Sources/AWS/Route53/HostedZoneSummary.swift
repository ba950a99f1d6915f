/// A private hosted zone that a VPC is associated with.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneSummary.html>.
public struct HostedZoneSummary: ResponseDecodable, Hashable {
    /// The hosted zone, `Z0123…`.
    public var hostedZoneId: String?
    /// The domain, with a dot at its end: `example.com.`
    public var name: String?
    /// Whose it is.
    public var owner: HostedZoneOwner?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        hostedZoneId = try element.optional("HostedZoneId")
        name = try element.optional("Name")
        owner = try element.optional("Owner")
    }
}
