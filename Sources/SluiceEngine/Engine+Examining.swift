import AWS
public import SluiceCore

extension Engine {
    /// Looks at everything that checks need to know about a plan; changes nothing and writes nothing.
    ///
    /// What the caller may not look at, and what the ``Lookups`` do not tell, is a ``BlindSpot``.
    ///
    /// - Parameter state: what is recorded of the stack; one without objects where there is none.
    public func examine(_ plan: Plan, on state: State) async throws(ObservationError) -> Examination {
        let observer = Observer(ec2: ec2, sts: sts)
        var observation = try await observer.observe(ObservationScope(plan: plan, state: state))
        // The graph finds the VPC, whether the plan names it or a tag does.
        let vpc = Examination(plan: plan, state: state, observation: observation).vpc
        let seen = observation
        do {
            async let surroundings = observer.surroundings(of: vpc, in: seen.region, asking: lookups)
            async let residents = residents(of: vpc, plan, seen, observer)
            observation = try await residents
            observation.surroundings = try await surroundings
        } catch {
            throw ObservationError(error)
        }
        return Examination(plan: plan, state: state, observation: observation)
    }

    private func residents(
        of vpc: ObservedVPC?, _ plan: Plan, _ seen: Observation, _ observer: Observer
    ) async throws -> Observation {
        guard let vpc else { return seen }
        return try await observer.adding(residentsOf: vpc.id, groups: plan.namedGroups, to: seen)
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
