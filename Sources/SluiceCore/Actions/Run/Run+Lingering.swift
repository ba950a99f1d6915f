extension Run {
    /// What is in the way of a call was looked for, and nothing of ours is there.
    ///
    /// An endpoint that is being deleted keeps its private DNS name and its routes to the end: the call waits for that,
    /// and is sent again as a call of its own. Anything else ends the run.
    mutating func missHolder(
        _ id: Action.ID, _ search: Search, _ refusal: Refusal, _ observation: Observation, _ now: Timestamp
    ) {
        let lookedFor = now.since(search.since)
        if observation.isLeaving(theWayOf: search.attempt.call) {
            searching[id]?.waitsForLeaving = true
            if lookedFor >= settings.settleDeadline { fail(id, refusal) }
        } else if search.waitsForLeaving {
            searching[id] = nil
            rest(id, now)
        } else if lookedFor >= settings.visibility {
            isRecovery ? leaveToPlanning(id) : fail(id, refusal)
        } else {
            tellOfSearch(id, search)
        }
    }
}

extension Observation {
    /// Whether an endpoint is being deleted that keeps a new one from being made.
    fileprivate func isLeaving(theWayOf call: Call) -> Bool {
        guard case .create(let resource, _) = call else { return false }
        return endpoints.values.contains { $0.state == .deleting && $0.standsInTheWay(of: resource) }
    }
}
