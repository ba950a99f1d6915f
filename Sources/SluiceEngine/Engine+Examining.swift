import AWS
import OrderedCollections
public import SluiceCore

extension Engine {
    /// Looks at everything that checks need to know about a plan; changes nothing and writes nothing.
    ///
    /// - Parameters:
    ///   - state: what is recorded of the stack; one without objects where there is none.
    ///   - quotas: the limits to count against.
    public func examine(
        _ plan: Plan, on state: State, quotas: Quotas = Quotas()
    ) async throws(ObservationError) -> Examination {
        let observer = Observer(ec2: ec2, sts: sts)
        var observation = try await observer.observe(ObservationScope(plan: plan, state: state))
        // The graph finds the VPC, whether the plan names it or a tag does.
        let vpc = Examination(plan: plan, state: state, observation: observation).vpc
        let seen = observation
        do {
            async let surroundings = observer.surroundings(of: vpc)
            async let residents = residents(of: vpc, plan, seen, observer)
            observation = try await residents
            observation.surroundings = try await surroundings
        } catch {
            throw ObservationError(error)
        }
        return Examination(plan: plan, state: state, observation: observation, quotas: quotas)
    }

    private func residents(
        of vpc: ObservedVPC?, _ plan: Plan, _ seen: Observation, _ observer: Observer
    ) async throws -> Observation {
        guard let vpc else { return seen }
        async let gateways = InternetGatewayObserver(client: ec2).internetGateways(attachedTo: [vpc.id])
        var observation = try await observer.adding(residentsOf: vpc.id, groups: plan.namedGroups, to: seen)
        observation.internetGateways.merge(try await gateways.map { ($0.id, $0) }) { seen, _ in seen }
        return observation
    }
}

extension Plan {
    /// Every security group that the plan names by ID.
    fileprivate var namedGroups: Set<String> {
        var groups = Set(components.groups)
        groups.formUnion([proxy.securityGroup.id, endpoints.securityGroup.id].compactMap(\.self))
        if let id = proxy.destination?.group { groups.insert(id) }
        return groups
    }
}
