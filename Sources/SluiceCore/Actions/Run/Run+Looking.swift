extension Run {
    /// Takes in what the account looks like, to see what became of the calls whose answers were lost.
    ///
    /// - Parameter observation: nil when nobody could be asked, which a later look makes good.
    public mutating func receiveLook(_ observation: Observation?, now: Timestamp) {
        look.looked(now, isSuccess: observation != nil)
        guard let observation else { return giveUpLooking(now) }
        for (id, search) in searching.sorted(by: { $0.key < $1.key }) { consider(id, search, observation, now) }
    }

    /// What is looked for: what one sending made, or what stood in its way.
    struct Search: Hashable, Sendable {
        /// The sending whose fate is not known, or that was refused because what it makes is there.
        var attempt: Attempt
        /// What EC2 said where it is there already; nil where the answer was lost.
        var refusal: Refusal?
        /// What EC2 answered to a call that was sent again: a token may answer with what has gone since.
        var confirming: [SubjectResult]?
        /// Whether it can be sent again word for word.
        var isRepeatable = true
        /// Whether an endpoint that is being deleted was in the way when somebody last looked.
        var waitsForLeaving = false
        var since: Timestamp
    }

    /// The answer of a call was lost: it is looked for, unless it may as well be sent again.
    mutating func search(_ id: Action.ID, _ search: Search, _ now: Timestamp) {
        if search.attempt.intent.recovery == .anew {
            return isRecovery ? drop(id, search, now) : sendAgain(id, as: nil, search, now)
        }
        nodes[id]?.status = .looking
        searching[id] = search
        look.schedule(now)
        if isFenced(search) { tellOfSearch(id, search) }
    }

    /// Most of what is looked for is found at the first look, which is not worth a word.
    mutating func tellOfSearch(_ id: Action.ID, _ search: Search) {
        tell(
            id, isFenced(search) ? .fence : .lostAnswer, cause: search.refusal?.code ?? "the answer was lost",
            until: search.since.advanced(by: patience(search)))
    }

    private func isFenced(_ search: Search) -> Bool {
        search.attempt.intent.recovery == .watched && settings.waitsForFence
    }

    /// How long something is looked for.
    private func patience(_ search: Search) -> Duration {
        if search.refusal != nil || search.confirming != nil { return settings.visibility }
        return isFenced(search) ? WatchedIntent.span : settings.lookDeadline
    }

    private mutating func consider(
        _ id: Action.ID, _ search: Search, _ observation: Observation, _ now: Timestamp
    ) {
        let intent = search.attempt.intent
        if let confirming = search.confirming { return confirm(confirming, id, search, observation, now) }
        let found =
            search.refusal != nil
            ? observation.holders(of: intent, in: fold.state) : observation.traces(of: intent, in: fold.state)
        if found.count == intent.subjects.count { return take(found, of: id, search, observation, now) }
        if !found.isEmpty { return takePart(found, of: id, search, observation, now) }
        if let refusal = search.refusal { return missHolder(id, search, refusal, observation, now) }
        miss(id, search, now)
    }

    // MARK: Found

    private mutating func take(
        _ found: [SubjectResult], of id: Action.ID, _ search: Search, _ observation: Observation, _ now: Timestamp
    ) {
        write(search.events(of: found, serverTime(now)), then: .finish(id, found, isPending: found.hasEndpoint))
    }

    /// What EC2 answered with has to be there, alive.
    private mutating func confirm(
        _ results: [SubjectResult], _ id: Action.ID, _ search: Search, _ observation: Observation, _ now: Timestamp
    ) {
        let ids = results.compactMap(\.id)
        if ids.allSatisfy(observation.isThere) { return finish(id, results, isPending: results.hasEndpoint, now) }
        guard ids.contains(where: observation.isGoing) || now.since(search.since) >= settings.visibility else { return }
        write(
            results.map { .noted($0.address, nil, time: serverTime(now)) }, then: isRecovery ? .settle(id) : .ready(id))
    }

    /// A batch of rules may have been carried out in part: the rest is sent anew.
    private mutating func takePart(
        _ found: [SubjectResult], of id: Action.ID, _ search: Search, _ observation: Observation, _ now: Timestamp
    ) {
        nodes[id]?.action.leaveOut(Set(found.map(\.address)))
        write(search.events(of: found, serverTime(now)), then: isRecovery ? .settle(id) : .ready(id))
    }

    // MARK: Not found, or not yet

    private mutating func miss(_ id: Action.ID, _ search: Search, _ now: Timestamp) {
        let lookedFor = now.since(search.since)
        switch search.attempt.intent.recovery {
        case .anew, .naturalKey: isRecovery ? drop(id, search, now) : sendAgain(id, as: nil, search, now)
        case .sameToken: search.isRepeatable ? sendAgain(id, as: search.attempt, search, now) : drop(id, search, now)
        case .watched:
            guard lookedFor >= patience(search) else { return tellOfSearch(id, search) }
            if isRecovery { return drop(id, search, now) }
            // Behind the fence the first one is certain not to come: this one may be another.
            sendAgain(id, as: settings.waitsForFence ? nil : search.attempt, search, now)
        }
    }

    /// Sends the call once more: word for word, or as a call of its own.
    private mutating func sendAgain(_ id: Action.ID, as attempt: Attempt?, _ search: Search, _ now: Timestamp) {
        let since = nodes[id]?.firstLoss ?? now
        let patience = settings.lossDeadline + (settings.waitsForFence ? WatchedIntent.span : .zero)
        guard now.since(since) < patience else {
            return fail(id, lost: "answers have been lost for too long")
        }
        nodes[id]?.firstLoss = since
        searching[id] = nil
        if let attempt {
            nodes[id]?.again = attempt
            rest(id, now)
        } else {
            write(
                [.void(search.attempt.intent.id, reason: "sent again as another call", time: serverTime(now))],
                then: .ready(id))
        }
    }

    /// An open call of an earlier run that left nothing behind: planning again decides.
    private mutating func drop(_ id: Action.ID, _ search: Search, _ now: Timestamp) {
        write(
            [.void(search.attempt.intent.id, reason: "looked for, and planned again", time: serverTime(now))],
            then: .settle(id))
    }

    /// Nobody can be asked for too long.
    private mutating func giveUpLooking(_ now: Timestamp) {
        guard let since = look.failingSince, now.since(since) >= settings.lossDeadline else { return }
        for id in searching.keys.sorted() {
            fail(id, lost: "nobody could be asked what became of it")
        }
    }
}

extension Run.Search {
    /// What the journal is told of what was found.
    fileprivate func events(of found: [SubjectResult], _ now: Timestamp) -> [JournalEvent] {
        guard refusal != nil else { return [.done(attempt.intent.id, results: found, time: now)] }
        let ids = Dictionary(found.map { ($0.address, $0.id) }, uniquingKeysWith: { first, _ in first })
        return attempt.intent.subjects.compactMap { subject in
            guard case .create(let resource, let tags) = subject.effect, let id = ids[subject.address] ?? nil else {
                return nil
            }
            return .noted(
                subject.address, StateEntry(id: id, origin: .created, resource: resource, tags: tags, created: now),
                time: now)
        }
    }
}

extension [SubjectResult] {
    fileprivate var hasEndpoint: Bool { contains { $0.address.kind == .endpoint } }
}
