import AWS
import SluiceCore

/// DescribeSecurityGroupRules: every rule with its ID, of the groups named.
struct SecurityGroupRuleObserver {
    /// The most that EC2 gives on a page; it wants to be told.
    private static let pageSize = 1000
    /// The most values that EC2 takes in a filter.
    ///
    /// Source: docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html.
    private static let filterSize = 200

    let client: EC2Client

    /// As many calls as filters allow, all at once; the rules come in the order of their groups' IDs.
    func rules(of groups: Set<String>) async throws -> [ObservedRule] {
        let ids = groups.sorted()
        let starts = stride(from: 0, to: ids.count, by: Self.filterSize)
        return try await withThrowingTaskGroup(of: (Int, [ObservedRule]).self) { calls in
            for start in starts {
                calls.addTask { (start, try await rules(of: ids[start...].prefix(Self.filterSize))) }
            }
            return try await calls.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private func rules(of groups: ArraySlice<String>) async throws -> [ObservedRule] {
        try await rules(Filter(name: "group-id", values: Array(groups)))
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
        let peer = rule.cidrIpv4 ?? rule.cidrIpv6 ?? rule.prefixListId ?? rule.referencedGroupInfo?.groupId
        self.init(
            id: try required(rule.securityGroupRuleId, "securityGroupRuleSet/securityGroupRuleId"),
            group: try required(rule.groupId, "securityGroupRuleSet/groupId"),
            direction: rule.isEgress == true ? .egress : .ingress,
            ipProtocol: try required(rule.ipProtocol, "securityGroupRuleSet/ipProtocol"), fromPort: rule.fromPort ?? -1,
            toPort: rule.toPort ?? -1, peer: peer ?? "", tags: rule.tags.byKey)
    }
}
