import AWS
import SluiceCore

/// DescribeSecurityGroupRules: every rule with its ID, of the groups named.
struct SecurityGroupRuleObserver {
    /// The most that EC2 gives on a page; it wants to be told.
    private static let pageSize = 1000

    let client: EC2Client

    /// The rules come in the order of their groups' IDs.
    func rules(of groups: Set<String>) async throws -> [ObservedRule] {
        try await Filter.portions("group-id", groups) { try await rules($0) }
    }

    /// Those that match, in whatever groups.
    func rules(_ filter: Filter) async throws -> [ObservedRule] {
        let answer = try await client.readAll(
            DescribeSecurityGroupRules(filters: [filter], maxResults: Self.pageSize))
        return try (answer.securityGroupRules ?? []).map { try ObservedRule($0) }
    }
}

extension ObservedRule {
    init(_ rule: AWS.SecurityGroupRule) throws(ObservationError) {
        let peers = [rule.cidrIpv4, rule.cidrIpv6, rule.prefixListId, rule.referencedGroupInfo?.groupId]
        let ipProtocol = Self.name(ofProtocol: try required(rule.ipProtocol, "securityGroupRuleSet/ipProtocol"))
        let hasPorts = ipProtocol != "-1"
        self.init(
            id: try required(rule.securityGroupRuleId, "securityGroupRuleSet/securityGroupRuleId"),
            group: try required(rule.groupId, "securityGroupRuleSet/groupId"),
            direction: rule.isEgress == true ? .egress : .ingress, ipProtocol: ipProtocol,
            fromPort: hasPorts ? rule.fromPort ?? -1 : -1, toPort: hasPorts ? rule.toPort ?? -1 : -1,
            peer: peers.firstFilled ?? "", tags: rule.tags.byKey)
    }

    /// EC2 takes a protocol by its number too.
    ///
    /// Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html, on `ipProtocol`.
    private static func name(ofProtocol text: String) -> String {
        switch text.lowercased() {
        case "6": "tcp"
        case "17": "udp"
        case "1": "icmp"
        case "58": "icmpv6"
        case let name: name
        }
    }
}
