import AWS
import SluiceCore

extension Provisioner {
    /// All rules in one call; the answer has an ID for each, in no order that may be relied on.
    ///
    /// Where it has not, the rules are asked for: they are there, and the state needs their IDs.
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
                await answer(group, rules, subjects, $0.securityGroupRules ?? [])
            }
        case .egress:
            let operation = AuthorizeSecurityGroupEgress(
                groupId: group, ipPermissions: permissions, tagSpecifications: specification)
            return PreparedCall(operation, client: client) {
                await answer(group, rules, subjects, $0.securityGroupRules ?? [])
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

    private func answer(
        _ group: String, _ rules: [SluiceCore.SecurityGroupRule], _ subjects: [Intent.Subject],
        _ told: [AWS.SecurityGroupRule]
    ) async -> Answer {
        if let results = results(rules, subjects, told.compactMap { try? ObservedRule($0) }) {
            return .executed(results)
        }
        let present = try? await SecurityGroupRuleObserver(client: client).rules(of: [group])
        guard let results = results(rules, subjects, present ?? []) else {
            return .unknown(reason: "EC2 took the rules of \(group), and does not show them")
        }
        return .executed(results)
    }

    /// Finds the ID of each rule by its tuple; nil unless all are there.
    private func results(
        _ rules: [SluiceCore.SecurityGroupRule], _ subjects: [Intent.Subject], _ observed: [ObservedRule]
    ) -> [SubjectResult]? {
        var results: [SubjectResult] = []
        for (rule, subject) in zip(rules, subjects) {
            guard let found = observed.first(where: { $0.isSame(as: rule) }) else { return nil }
            results.append(SubjectResult(subject.address, id: found.id))
        }
        return results
    }
}

extension ObservedRule {
    fileprivate func isSame(as rule: SluiceCore.SecurityGroupRule) -> Bool {
        direction == rule.direction && ipProtocol == rule.ipProtocol && fromPort == rule.fromPort
            && toPort == rule.toPort && peer == rule.peer.id
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
