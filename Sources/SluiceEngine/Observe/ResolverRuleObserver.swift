import AWS
import SluiceCore

/// ListResolverRuleAssociations, and ListResolverRules: whom a VPC's resolver asks.
struct ResolverRuleObserver {
    let client: LookupClient<Route53Resolver>

    /// Those that are in force or soon will be; an association that another rule outdoes is not.
    ///
    /// The rules that Route 53 makes itself for the VPC's private hosted zones are of the type FORWARD too.
    ///
    /// Source: docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-autodefined-rules.html
    func rules(of vpc: String) async throws -> [ObservedResolverRule] {
        let filter = ResolverFilter(name: "VPCId", values: [vpc])
        async let associations = client.readAll(ListResolverRuleAssociations(filters: [filter]))
        async let rules = client.readAll(ListResolverRules())
        let inForce = try await (associations.resolverRuleAssociations ?? []).filter {
            $0.vpcId == vpc && ["COMPLETE", "CREATING"].contains($0.status)
        }
        let ids = Set(inForce.compactMap(\.resolverRuleId).filter { !$0.hasPrefix("rslvr-autodefined-") })
        return try await (rules.resolverRules ?? []).filter { $0.id.map(ids.contains) ?? false }
            .map { try ObservedResolverRule($0) }
    }
}

extension ObservedResolverRule {
    fileprivate init(_ rule: ResolverRule) throws(ObservationError) {
        self.init(
            id: try required(rule.id, "ResolverRules/Id"),
            domain: DomainName(try required(rule.domainName, "ResolverRules/DomainName")),
            isForwarding: rule.ruleType == "FORWARD")
    }
}
