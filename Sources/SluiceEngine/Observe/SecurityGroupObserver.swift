import AWS
import SluiceCore

/// DescribeSecurityGroups.
struct SecurityGroupObserver {
    let client: EC2Client

    /// Those that match.
    func securityGroups(_ filter: Filter) async throws -> [ObservedSecurityGroup] {
        let answer = try await client.readAll(DescribeSecurityGroups(filters: [filter]))
        return try (answer.securityGroups ?? []).map { group in
            ObservedSecurityGroup(
                id: try required(group.groupId, "securityGroupInfo/groupId"), vpc: group.vpcId ?? "",
                name: try required(group.groupName, "securityGroupInfo/groupName"),
                description: group.description ?? "", namedGroups: group.namedGroups, egress: group.egress,
                tags: group.tags.byKey)
        }
    }
}

extension AWS.SecurityGroup {
    /// The groups that its rules name, so that nobody has to ask for the rules of all groups.
    fileprivate var namedGroups: Set<String> {
        let permissions = (ipPermissions ?? []) + (ipPermissionsEgress ?? [])
        return Set(permissions.flatMap { $0.userIdGroupPairs ?? [] }.compactMap(\.groupId))
    }

    /// What it lets out, a rule a peer.
    fileprivate var egress: [ObservedRule] {
        (ipPermissionsEgress ?? []).flatMap { permission in
            permission.peers.map { peer in
                ObservedRule(
                    id: "", group: groupId ?? "", direction: .egress, ipProtocol: permission.ipProtocol ?? "-1",
                    fromPort: permission.fromPort ?? -1, toPort: permission.toPort ?? -1, peer: peer)
            }
        }
    }
}

extension IpPermission {
    fileprivate var peers: [String] {
        (ipRanges ?? []).compactMap(\.cidrIp) + (ipv6Ranges ?? []).compactMap(\.cidrIpv6)
            + (prefixListIds ?? []).compactMap(\.prefixListId) + (userIdGroupPairs ?? []).compactMap(\.groupId)
    }
}
