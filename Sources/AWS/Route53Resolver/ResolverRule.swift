/// A rule: where the names of a domain are asked for.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRule.html>.
public struct ResolverRule: Decodable, Hashable, Sendable {
    /// The rule, `rslvr-rr-…`.
    public var id: String?
    /// The domain, with a dot at its end: `example.com.`
    public var domainName: String?
    /// `COMPLETE`, `DELETING`, `UPDATING` or `FAILED`.
    public var status: String?
    /// `FORWARD` for servers of one's own, `SYSTEM` for the VPC's resolver, `RECURSIVE` or `DELEGATE`.
    public var ruleType: String?
    /// Its name in words.
    public var name: String?
    /// The servers that the names are asked of.
    public var targetIps: [TargetAddress]?

    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case domainName = "DomainName"
        case status = "Status"
        case ruleType = "RuleType"
        case name = "Name"
        case targetIps = "TargetIps"
    }
}
