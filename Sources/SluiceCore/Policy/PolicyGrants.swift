/// What calls have to be allowed, gathered call by call.
struct PolicyGrants {
    /// What others' objects are used for.
    struct Use: Hashable {
        var actions: Set<String> = []
        var ids: Set<String> = []
    }

    /// The actions that make something, by what they make.
    private(set) var making: [EC2ResourceType: Set<String>] = [:]
    /// The actions on what carries our tag.
    private(set) var ours: [EC2ResourceType: Set<String>] = [:]
    /// The actions on what was there before, by what that is.
    private(set) var others: [EC2ResourceType: Use] = [:]

    mutating func add(_ call: Call) {
        let action = "ec2:\(call.name)"
        guard let access = EC2Access(action: call.name) else { return }
        if let type = access.makes { making[type, default: []].insert(action) }
        for target in call.authorizedTargets {
            switch target {
            case .address(let address):
                guard let type = address.kind.flatMap(EC2ResourceType.init), access.uses.contains(type) else {
                    continue
                }
                ours[type, default: []].insert(action)
            case .id(let id):
                guard let type = EC2ResourceType(ofID: id), access.uses.contains(type) else { continue }
                others[type, default: Use()].actions.insert(action)
                others[type, default: Use()].ids.insert(id)
            }
        }
    }
}

extension Call {
    /// The objects that IAM is asked about; who is on the other side of a rule is none of its business.
    fileprivate var authorizedTargets: [Target] {
        switch self {
        case .authorize(let group, _, _, _), .revoke(let group, _, _), .revokeDefaultEgress(let group, _):
            return [group.target]
        case .delete(_, .securityGroupRule(let rule)): return [rule.group.target]
        default:
            var targets: [Target] = []
            _ = mapTargets { target in
                targets.append(target)
                return target
            }
            return targets
        }
    }
}
