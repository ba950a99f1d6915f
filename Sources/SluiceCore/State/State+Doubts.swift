extension State {
    /// What was made a short while ago and is not shown: more likely not shown yet than gone.
    ///
    /// EC2 is eventually consistent, and whoever believes one look makes things twice.
    /// - Parameter visibility: how long after it was made an object may stay invisible.
    public func doubts(about observation: Observation, now: Timestamp, visibility: Duration) -> [Address] {
        let index = ObservationIndex(observation)
        return resources.filter { address, entry in
            guard entry.origin == .created, let created = entry.created, now.since(created) < visibility,
                !observation.isShownAsGone(entry.id)
            else { return false }
            return index.resource(at: address, id: entry.id, like: entry.resource, resolve: { id(of: $0) }) == nil
        }.keys.sorted()
    }
}

extension Observation {
    /// Whether EC2 says itself that it is going, or gone.
    fileprivate func isShownAsGone(_ id: String) -> Bool { endpoints[id]?.state.isGone ?? false }
}
