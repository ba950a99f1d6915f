import AWS
import OrderedCollections
public import SluiceCore

extension Observer {
    /// Adds who else uses what may be deleted: interfaces, gateways, and rules of groups that name ours.
    ///
    /// One round of calls, all at once, and none where nothing is to be deleted.
    public func adding(
        _ scope: DeletionScope, to observation: Observation
    ) async throws(ObservationError) -> Observation {
        guard !scope.isEmpty else { return observation }
        let naming = observation.securityGroups.values.filter { !$0.namedGroups.isDisjoint(with: scope.groups) }
        let unknown = Set(naming.map(\.id)).subtracting(observation.rulesKnown)
        var observation = observation
        do {
            async let interfaces = NetworkInterfaceObserver(client: ec2).interfaces(scope)
            async let gateways = InternetGatewayObserver(client: ec2).internetGateways(attachedTo: scope.vpcs)
            async let rules = SecurityGroupRuleObserver(client: ec2).rules(of: unknown)
            observation.interfaces = byID(try await interfaces, \.id)
            observation.internetGateways.merge(byID(try await gateways, \.id)) { _, new in new }
            observation.take(try await rules, of: unknown)
        } catch {
            throw ObservationError(error)
        }
        return observation
    }
}
