/// The use of a rule by a VPC.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRuleAssociation.html>.
public struct ResolverRuleAssociation: Decodable, Hashable, Sendable {
    /// The association, `rslvr-rrassoc-…`.
    public var id: String?
    /// The rule, `rslvr-rr-…`.
    public var resolverRuleId: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// `CREATING`, `COMPLETE`, `DELETING`, `FAILED` or `OVERRIDDEN`.
    public var status: String?

    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case resolverRuleId = "ResolverRuleId"
        case vpcId = "VPCId"
        case status = "Status"
    }
}
