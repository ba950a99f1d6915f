extension State {
    /// The state without these objects, which stay where they are.
    public func forgetting(_ addresses: [Address]) -> State {
        var state = self
        for address in addresses {
            guard let id = state.resources.removeValue(forKey: address)?.id else { continue }
            if state.outputs.vpc == id { state.outputs.vpc = nil }
            state.outputs.subnets.removeAll { $0 == id }
            state.outputs.routeTables.removeAll { $0 == id }
            state.outputs.securityGroups.removeAll { $0.value == id }
            state.outputs.endpoints.removeAll { $0.value == id }
        }
        return state
    }
}
