/// Endpoints that a former run, or somebody, has begun to delete: for every purpose gone, but they hold what they use.
struct LeavingEndpoints {
    let changes: [Change]
    let observation: Observation

    /// A note for each that this run has to wait for.
    var findings: [Diagnostic] {
        observation.endpoints.values.filter { $0.state == .deleting }.compactMap { endpoint in
            if let change = changes.first(where: { $0.makes(endpoint) }) { return successor(change.address, endpoint) }
            guard changes.contains(where: { $0.takesAway && isHeld($0, by: endpoint) }) else { return nil }
            return holder(endpoint)
        }
    }

    private func isHeld(_ change: Change, by endpoint: ObservedEndpoint) -> Bool {
        guard let id = change.id else { return false }
        return id == endpoint.vpc || endpoint.groups.contains(id) || endpoint.subnets.contains(id)
    }

    private func successor(_ address: Address, _ endpoint: ObservedEndpoint) -> Diagnostic {
        Diagnostic(
            "endpoint.leaving", .note, "\(endpoint.id), the endpoint before, is still being deleted",
            cause: "EC2 makes no second one for \(endpoint.serviceName) while the first has its name or its routes",
            fix: "nothing to do: the run waits for it", subject: address.rawValue)
    }

    private func holder(_ endpoint: ObservedEndpoint) -> Diagnostic {
        Diagnostic(
            "endpoint.leaving", .note, "\(endpoint.id) (\(endpoint.serviceName)) is still being deleted",
            cause: "its groups and subnets go only when it is gone, which takes AWS minutes",
            fix: "nothing to do: the run waits for it", subject: endpoint.id)
    }
}

extension Change {
    /// Whether it makes what an endpoint that goes stands in the way of.
    fileprivate func makes(_ endpoint: ObservedEndpoint) -> Bool {
        guard decision == .create || decision == .replace else { return false }
        return wanted.map(endpoint.standsInTheWay) ?? false
    }
}

extension ObservedEndpoint {
    /// Whether EC2 refuses a new endpoint while this one is there: one private DNS name a VPC, one route a table.
    func standsInTheWay(of wanted: Resource) -> Bool {
        switch wanted {
        case .interfaceEndpoint(let wanted):
            type == .interface && privateDNS && wanted.privateDNS && wanted.serviceName == serviceName
        case .gatewayEndpoint(let wanted): type == .gateway && wanted.serviceName == serviceName
        default: false
        }
    }
}
