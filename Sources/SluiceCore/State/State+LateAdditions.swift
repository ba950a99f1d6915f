extension State {
    /// What a call added to something of somebody else's after nobody waited for it any more, as far as it is there.
    ///
    /// Nothing marks it as ours: that such a call is watched for is all that tells it from what its owner added.
    func lateAdditions(in index: ObservationIndex) -> [Address: StateEntry] {
        let found = watched.compactMap { watched -> (Address, StateEntry)? in
            let address = watched.address
            guard let addition = watched.addition, resources[address] == nil,
                index.resource(at: address, id: address.rawValue, like: addition, resolve: { id(of: $0) }) != nil
            else { return nil }
            let sent = watched.until.advanced(by: .zero - WatchedIntent.span)
            return (address, StateEntry(id: address.rawValue, origin: .created, resource: addition, created: sent))
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The same state with these in it.
    func claiming(_ additions: [Address: StateEntry]) -> State {
        var state = self
        state.resources.merge(additions) { known, _ in known }
        return state
    }
}
