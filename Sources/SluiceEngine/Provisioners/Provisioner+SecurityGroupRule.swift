import AWS
import SluiceCore

extension Provisioner {
    /// All rules in one call; the answer has an ID for each, in no order that may be relied on.
    func authorize(
        _ group: String, _ direction: SluiceCore.SecurityGroupRule.Direction, _ rules: [SluiceCore.SecurityGroupRule],
        _ subjects: [Intent.Subject], _ tags: Call.Tags
    ) -> PreparedCall {
        let permissions = rules.map { IpPermission($0) }
        let specification = specification("security-group-rule", tags)
        switch direction {
        case .ingress:
            let operation = AuthorizeSecurityGroupIngress(
                groupId: group, ipPermissions: permissions, tagSpecifications: specification)
            return PreparedCall(operation, client: client) {
                matched(rules, subjects, $0.securityGroupRules ?? [])
            }
        case .egress:
            let operation = AuthorizeSecurityGroupEgress(
                groupId: group, ipPermissions: permissions, tagSpecifications: specification)
            return PreparedCall(operation, client: client) {
                matched(rules, subjects, $0.securityGroupRules ?? [])
            }
        }
    }

    func revoke(
        _ group: String, _ direction: SluiceCore.SecurityGroupRule.Direction, _ rules: [String],
        _ subjects: [Intent.Subject]
    ) -> PreparedCall {
        switch direction {
        case .ingress:
            deletion(RevokeSecurityGroupIngress(groupId: group, securityGroupRuleIds: rules), subjects)
        case .egress: deletion(RevokeSecurityGroupEgress(groupId: group, securityGroupRuleIds: rules), subjects)
        }
    }
}

/// Finds the ID of each rule by its tuple.
private func matched(
    _ rules: [SluiceCore.SecurityGroupRule], _ subjects: [Intent.Subject], _ made: [AWS.SecurityGroupRule]
) -> Answer {
    let observed = made.compactMap { try? ObservedRule($0) }
    var results: [SubjectResult] = []
    for (rule, subject) in zip(rules, subjects) {
        guard let found = observed.first(where: { $0.isSame(as: rule) }) else {
            return .unknown(reason: "the answer has no ID for \(subject.address)")
        }
        results.append(SubjectResult(subject.address, id: found.id))
    }
    return .executed(results)
}

extension ObservedRule {
    fileprivate func isSame(as rule: SluiceCore.SecurityGroupRule) -> Bool {
        ipProtocol == rule.ipProtocol && fromPort == rule.fromPort && toPort == rule.toPort && peer == rule.peer.id
    }
}

extension SluiceCore.SecurityGroupRule.Peer {
    fileprivate var id: String {
        switch self {
        case .cidr(let cidr): cidr.description
        case .group(let group): group.id
        case .prefixList(let id): id
        }
    }
}

extension IpPermission {
    /// One rule as EC2 takes it: a permission with a single peer.
    fileprivate init(_ rule: SluiceCore.SecurityGroupRule) {
        self.init(ipProtocol: rule.ipProtocol, fromPort: rule.fromPort, toPort: rule.toPort)
        switch rule.peer {
        case .cidr(let cidr): ipRanges = [IpRange(cidrIp: cidr.description)]
        case .group(let group): userIdGroupPairs = [UserIdGroupPair(groupId: group.id)]
        case .prefixList(let id): prefixListIds = [PrefixListId(prefixListId: id)]
        }
    }
}
