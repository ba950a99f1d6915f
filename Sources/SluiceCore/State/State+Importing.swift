extension State {
    /// The state with one more object, which scripts are told of as of any other.
    public func importing(_ entry: StateEntry, as address: Address) -> State {
        var state = self
        state.resources[address] = entry
        switch address.kind {
        case .securityGroup: state.outputs.securityGroups[String(address.name)] = entry.id
        case .endpoint: state.outputs.endpoints[String(address.name)] = entry.id
        default: break
        }
        return state
    }
}
