extension ChangeSet {
    /// What carrying it out costs from then on, and what it saves.
    public func cost(at prices: PriceTable = .published) -> CostEstimate {
        CostEstimate(region: region, prices: prices, endpoints: changes.compactMap(endpoint))
    }

    private func endpoint(_ change: Change) -> CostEstimate.Endpoint? {
        let (old, new) = (change.current?.interfaceEndpoint, change.wanted?.interfaceEndpoint)
        guard change.decision.isCarriedOut, let service = (new ?? old)?.serviceName else { return nil }
        let (before, after) = (zones(of: old), zones(of: new))
        let added = after.subtracting(before)
        let isNew = change.decision == .create || change.decision == .replace
        let endpoint = CostEstimate.Endpoint(
            address: change.address, service: EndpointServiceName.short(in: service), added: added.sorted(),
            removed: before.subtracting(after).sorted(), begun: isNew ? after.count : added.count)
        return endpoint.begun == 0 && endpoint.removed.isEmpty ? nil : endpoint
    }

    /// EC2 lets an endpoint into one subnet of a zone, so that there are as many zones as subnets.
    private func zones(of endpoint: InterfaceEndpoint?) -> Set<String> {
        Set((endpoint?.subnets ?? []).map(network.zone))
    }
}

extension ChangeSet.NetworkFacts {
    /// The zone of a subnet: our own have it in their address. The ID stands for one that nobody knows.
    fileprivate func zone(of subnet: Reference<Subnet>) -> String {
        switch subnet.target {
        case .address(let address): String(address.name.split(separator: "/").last ?? "")
        case .id(let id): zones[id] ?? id
        }
    }
}

extension Observation {
    /// The zones of the subnets that endpoints name by ID, by that ID.
    func zones(ofSubnetsIn changes: [Change]) -> [String: String] {
        var zones: [String: String] = [:]
        for endpoint in changes.lazy.flatMap({ [$0.current, $0.wanted] }).compactMap({ $0?.interfaceEndpoint }) {
            for case .id(let id) in endpoint.subnets.map(\.target) { zones[id] = subnets[id]?.zone }
        }
        return zones
    }
}

extension Resource {
    fileprivate var interfaceEndpoint: InterfaceEndpoint? {
        if case .interfaceEndpoint(let endpoint) = self { endpoint } else { nil }
    }
}

extension Change.Decision {
    /// Whether the account is different afterwards.
    fileprivate var isCarriedOut: Bool {
        switch self {
        case .create, .extend, .update, .replace, .delete: true
        case .adopt, .refuse, .record, .forget: false
        }
    }
}
