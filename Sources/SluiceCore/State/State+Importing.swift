extension State {
    /// The state with one more object; scripts are told of it, and of the network that it is in, as of any other.
    public func importing(_ entry: StateEntry, as address: Address, in network: ChangeSet.NetworkFacts) -> State {
        var state = self
        state.resources[address] = entry
        state.outputs = Outputs(state, network)
        return state
    }
}
