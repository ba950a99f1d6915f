import OrderedCollections

@testable import SluiceCore

extension World {
    /// Does what one call says, every object named by ID; gives an ID for each subject.
    mutating func perform(_ call: Call, _ subjects: [Intent.Subject]) -> [SubjectResult] {
        switch call {
        case .create(let resource, let tags):
            let id = create(resource, Dictionary(tags.map { ($0, $1) }) { $1 })
            return subjects.map { SubjectResult($0.address, id: id ?? $0.address.rawValue) }
        case .authorize(let group, let direction, let rules, let tags):
            let ids = rules.map { authorize($0, direction, group.target.description, tags) }
            return zip(subjects, ids).map { SubjectResult($0.address, id: $1) }
        case .replaceAssociation(let association, let table):
            let id = replaceAssociation(association.description, table: table.target.description)
            return subjects.map { SubjectResult($0.address, id: id) }
        default:
            let state = state
            change(call)
            return subjects.map {
                SubjectResult($0.address, id: state.resources[$0.address]?.id ?? $0.address.rawValue)
            }
        }
    }

    private mutating func change(_ call: Call) {
        switch call {
        case .revoke(let group, let direction, let rules):
            for rule in rules { revoke(rule.description, direction, group.target.description) }
        case .revokeDefaultEgress(let group, _): revokeDefaultEgress(group.target.description)
        case .enableDNSHostnames(let vpc):
            demand(observation.vpcs[vpc.target.description] != nil, "there is no \(vpc.target)")
            observation.vpcs[vpc.target.description]?.dnsHostnames = true
        case .modifyEndpoint(let endpoint, let change): modify(endpoint.description, change)
        case .replaceRoute(let route): replaceRoute(route)
        case .delete(let target, let resource): delete(target.description, resource)
        case .deleteEndpoints(let targets): for target in targets { deleteEndpoint(target.description) }
        case .createTags(let targets, let tags):
            for target in targets { tag(target.description) { $0.merge(tags.map { ($0, $1) }) { $1 } } }
        case .deleteTags(let targets, let keys):
            for target in targets { tag(target.description) { tags in for key in keys { tags[key] = nil } } }
        case .create, .authorize, .replaceAssociation: fail("is no plain change")
        }
    }

    private mutating func tag(_ id: String, _ change: (inout [String: String]) -> Void) {
        if var tags = observation.vpcs[id]?.tags {
            change(&tags)
            observation.vpcs[id]?.tags = tags
        } else if var tags = observation.subnets[id]?.tags {
            change(&tags)
            observation.subnets[id]?.tags = tags
        } else if var tags = observation.routeTables[id]?.tags {
            change(&tags)
            observation.routeTables[id]?.tags = tags
        } else if var tags = observation.internetGateways[id]?.tags {
            change(&tags)
            observation.internetGateways[id]?.tags = tags
        } else if var tags = observation.securityGroups[id]?.tags {
            change(&tags)
            observation.securityGroups[id]?.tags = tags
        } else if var tags = observation.rules[id]?.tags {
            change(&tags)
            observation.rules[id]?.tags = tags
        } else if var tags = observation.endpoints[id]?.tags {
            change(&tags)
            observation.endpoints[id]?.tags = tags
        } else {
            fail("there is no \(id) to tag")
        }
    }
}
