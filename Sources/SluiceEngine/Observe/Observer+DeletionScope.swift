import AWS
import OrderedCollections
import SluiceCore

extension Observer {
    /// What a stack may delete, and what was seen of its part of the account.
    struct Deletion: Sendable {
        let scope: DeletionScope
        let seen: Observation

        /// The groups whose rules name what goes, and were not asked for yet.
        fileprivate var unknownGroups: Set<String> {
            let naming = seen.securityGroups.values.filter { !$0.namedGroups.isDisjoint(with: scope.groups) }
            return Set(naming.map(\.id)).subtracting(seen.rulesKnown)
        }
    }

    /// Adds who else uses what may be deleted: interfaces, gateways, and rules of groups that name ours.
    ///
    /// One round of calls for all stacks, all at once, and none where nothing is to be deleted.
    func adding(_ deletions: [Deletion]) async throws(ObservationError) -> [Observation] {
        let all = DeletionScope(
            groups: deletions.reduce(into: []) { $0.formUnion($1.scope.groups) },
            vpcs: deletions.reduce(into: []) { $0.formUnion($1.scope.vpcs) })
        let unknown = deletions.reduce(into: Set<String>()) { $0.formUnion($1.unknownGroups) }
        do {
            async let interfaces = NetworkInterfaceObserver(client: ec2).interfaces(all)
            async let gateways = InternetGatewayObserver(client: ec2).internetGateways(attachedTo: all.vpcs)
            async let rules = SecurityGroupRuleObserver(client: ec2).rules(of: unknown)
            let found = try await (interfaces, gateways, rules)
            return deletions.map { add(found.0, found.1, found.2, to: $0) }
        } catch {
            throw ObservationError(error)
        }
    }

    private func add(
        _ interfaces: [ObservedNetworkInterface], _ gateways: [ObservedInternetGateway], _ rules: [ObservedRule],
        to deletion: Deletion
    ) -> Observation {
        let (scope, groups) = (deletion.scope, deletion.unknownGroups)
        var observation = deletion.seen
        observation.interfaces = byID(
            interfaces.filter { scope.vpcs.contains($0.vpc) || !scope.groups.isDisjoint(with: $0.groups) }, \.id)
        let attached = gateways.filter { !scope.vpcs.isDisjoint(with: $0.vpcs) }
        observation.internetGateways.merge(byID(attached, \.id)) { _, new in new }
        observation.take(rules.filter { groups.contains($0.group) }, of: groups)
        return observation
    }
}
