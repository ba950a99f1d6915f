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
        let filter = Filter(name: "group-id", values: Array(groups))
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
