import DequeModule
import HeapModule

/// The scheduler of one run: decides what to send, when, and what an answer means; sends nothing itself.
///
/// A loop around it asks for effects, carries them out, and tells what came of them. It is a value without clock,
/// network or files, so the same scheduler drives the real thing and a simulation.
public struct Run: Sendable {
    /// Something that the loop is to do.
    public enum Effect: Hashable, Sendable {
        /// Journal the intent, send the call, journal what came of it, and tell ``Run/receive(_:of:event:now:)``.
        case send(Attempt)
        /// Ask for the state of these endpoints in one call, and tell ``Run/receivePoll(_:now:)``.
        case poll([Address: String])
        /// Look at all that the stack has, by this state, and tell ``Run/receiveLook(_:now:)``.
        case look(State)
        /// Look at the same and at who else uses it, and tell ``Run/receiveExplanation(_:now:)``.
        case explain(State)
        /// Journal these events, and tell ``Run/written(_:now:)`` the number.
        case write(Int, [JournalEvent])
        /// Tell whoever watches; nothing is to come of it.
        case tell(Wait)
    }

    /// The state so far: the snapshot with everything that this run has recorded.
    public internal(set) var fold: JournalFold
    /// Why the run will not get to its end; empty while it may.
    public internal(set) var failures: [RunFailure] = []
    /// AWS's clock minus this machine's, as far as it is known: what is written down is in AWS's time.
    public var clockOffset: Duration = .zero

    let run: String
    let settings: RunSettings
    var backoff: Backoff
    var nodes: [Action.ID: RunNode]
    var ready: Deque<Action.ID> = []
    var resting: Heap<Rest> = []
    var sent: [IntentID: Action.ID] = [:]
    var nextSequence = 1
    /// The endpoints that are on their way, and the calls that sent them there.
    var settling: [Address: Action.ID] = [:]
    /// Their IDs; one that is being deleted has left the state already.
    var polledIDs: [Address: String] = [:]
    /// Those of them that are on their way out.
    var going: Set<Address> = []
    /// Those of them that have interfaces, which is what takes EC2 its time.
    var slow: Set<Address> = []
    /// Since when some of those are being taken away.
    var leavingSince: Timestamp?
    /// What the slowest of those took.
    public internal(set) var slowest = SlowestSettling()
    var poll: PollSchedule
    var look = LookSchedule()
    var culprits = CulpritSchedule()
    /// The calls whose fate is being looked into.
    var searching: [Action.ID: Search] = [:]
    /// What is yet to be handed out to be journaled, and what is on its way to the disk.
    var notes: [Note] = []
    var writing: [Int: Note] = [:]
    private var nextNote = 1
    /// The pace of each action, by EC2's name of it.
    var buckets: [String: ThrottleBucket] = [:]
    /// How many calls more may go out now, for other runs' sake; see ``Pace``.
    var room = Int.max
    /// What is yet to be told, and what was.
    var waits: [Wait] = []
    var told: Set<Told> = []
    /// Until when the run goes on although nothing is left to do.
    var heldUntil: Timestamp?
    /// Whether only the open calls of an earlier run are to be settled: what is missing is planned again then.
    let isRecovery: Bool
    /// Who waits for a call to be answered, and who for it to have taken hold.
    private let dependants: [Action.Dependency: [Action.ID]]

    /// A call that is to be tried again, and when.
    struct Rest: Comparable, Sendable {
        var until: Timestamp
        var id: Action.ID

        static func < (left: Rest, right: Rest) -> Bool { (left.until, left.id) < (right.until, right.id) }
    }

    /// - Parameters:
    ///   - fold: the state that the calls were decided on.
    ///   - run: 128 random bits in hex: the first part of every intent's ID.
    ///   - seed: for the jitter of pauses.
    ///   - heldUntil: until when the run goes on although nothing is left to do.
    public init(
        _ graph: ActionGraph, on fold: JournalFold, run: String, seed: UInt64, settings: RunSettings = RunSettings(),
        heldUntil: Timestamp? = nil
    ) {
        self.fold = fold
        self.run = run
        self.settings = settings
        self.heldUntil = heldUntil
        isRecovery = false
        backoff = Backoff(seed: seed, longest: settings.longestPause)
        poll = PollSchedule(longest: settings.pollInterval)
        nodes = graph.actions.values.reduce(into: [:]) { nodes, action in
            let missing = Set(action.after).count
            nodes[action.id] = RunNode(action: action, status: missing == 0 ? .ready : .waiting(missing: missing))
        }
        dependants = graph.actions.values.reduce(into: [:]) { dependants, action in
            for dependency in Set(action.after) { dependants[dependency, default: []].append(action.id) }
        }
        ready = Deque(graph.actions.values.filter { $0.after.isEmpty }.map(\.id))
    }

    /// Settles the calls of an earlier run whose fate is not known: looks for what they made, or sends them once more.
    ///
    /// - Parameters:
    ///   - clockOffset: AWS's clock minus this machine's; the journal's times are AWS's.
    ///   - isRepeatable: whether a call can be sent word for word as it was then.
    public init(
        recovering fold: JournalFold, run: String, seed: UInt64, now: Timestamp, clockOffset: Duration = .zero,
        settings: RunSettings = RunSettings(), isRepeatable: (Attempt) -> Bool
    ) {
        self.fold = fold
        self.run = run
        self.settings = settings
        self.clockOffset = clockOffset
        isRecovery = true
        backoff = Backoff(seed: seed, longest: settings.longestPause)
        poll = PollSchedule(longest: settings.pollInterval)
        dependants = [:]
        nodes = fold.openIntents.reduce(into: [:]) { nodes, intent in
            // Two sendings of one node may both be open: the node's ID is not enough.
            let id = Action.ID(rawValue: intent.id.rawValue)
            nodes[id] = RunNode(action: Action(recovering: intent), status: .writing)
        }
        for intent in fold.openIntents {
            let call = Action(recovering: intent).call.mapTargets(resolved).addingTags(intent.ownTags)
            let attempt = Attempt(intent: intent, call: call, number: 1)
            let since = intent.time.advanced(by: .zero - clockOffset)
            let isYoung = now.since(since) < WatchedIntent.tokenSpan
            search(
                Action.ID(rawValue: intent.id.rawValue),
                Search(attempt: attempt, isRepeatable: isYoung && isRepeatable(attempt), since: since), now)
        }
    }

    /// Whether nothing is under way and nothing more will be.
    public var isFinished: Bool {
        guard sent.isEmpty, writing.isEmpty, !poll.isAsking, !look.isLooking else { return false }
        return isStopping
            || (ready.isEmpty && resting.isEmpty && settling.isEmpty && notes.isEmpty && searching.isEmpty
                && heldUntil == nil)
    }

    /// After a failure nothing new is sent; what is in flight is waited for.
    public var isStopping: Bool { !failures.isEmpty }

    /// Whether a call could go out if other runs left room for it.
    public var wantsRoom: Bool { !isStopping && !ready.isEmpty && sent.count < settings.parallelism }

    /// When something is to be done again although nothing was received; nil while only answers are awaited.
    public var wakeUp: Timestamp? {
        guard !isStopping else { return nil }
        let nextPoll = settling.isEmpty || poll.isAsking ? nil : poll.next
        let nextLook = searching.isEmpty || look.isLooking ? nil : look.next
        return [resting.min?.until, nextPoll, nextLook, heldUntil].compactMap(\.self).min()
    }

    /// What is to be done now.
    public mutating func next(now: Timestamp) -> [Effect] {
        lift(now)
        return notesToWrite() + (isStopping ? [] : steps(now)) + waitsToTell()
    }

    private mutating func steps(_ now: Timestamp) -> [Effect] {
        var effects: [Effect] = []
        wakeRested(now)
        let most = min(settings.parallelism, room == .max ? .max : sent.count + room)
        while sent.count < most, let id = ready.popFirst() {
            if let slot = slot(for: id, now) {
                hold(id, until: slot)
                continue
            }
            if let attempt = attempt(id, now) { effects.append(.send(attempt)) }
        }
        if !settling.isEmpty, poll.isDue(now) {
            poll.ask()
            effects.append(.poll(settling.keys.reduce(into: [:]) { $0[$1] = polledIDs[$1] }))
        }
        if !searching.isEmpty, look.isDue(now) {
            look.look()
            effects.append(.look(fold.state))
        }
        if asksForCulprits(now) { effects.append(.explain(fold.state)) }
        return effects
    }

    /// What was found out is written down even when nothing more is to be sent.
    private mutating func notesToWrite() -> [Effect] {
        defer { notes = [] }
        return notes.map { note in
            defer { nextNote += 1 }
            writing[nextNote] = note
            return .write(nextNote, note.events)
        }
    }

    /// Somebody asked to stop.
    public mutating func interrupt() { failures.append(.interrupted) }

    /// Something could not be written down: nothing may be sent any more.
    public mutating func recordingFailed(_ attempt: Attempt, _ reason: String) {
        sent[attempt.intent.id] = nil
        failures.append(.unrecorded(reason))
    }

    private mutating func wakeRested(_ now: Timestamp) {
        while let rest = resting.min, rest.until <= now {
            resting.removeMin()
            nodes[rest.id]?.status = .ready
            ready.append(rest.id)
        }
    }

    private mutating func attempt(_ id: Action.ID, _ now: Timestamp) -> Attempt? {
        guard var node = nodes[id] else { return nil }
        if let attempt = node.again { return again(attempt, id, now) }
        let intent = Intent(
            id: IntentID(run: run, sequence: nextSequence), action: id, call: node.action.call.name,
            subjects: node.action.subjects, time: serverTime(now))
        nextSequence += 1
        node.attempts += 1
        node.sentAt = now
        node.status = .inFlight(intent.id)
        nodes[id] = node
        sent[intent.id] = id
        let call = node.action.call.mapTargets(resolved)
            .addingTags(intent.ownTags)
        return Attempt(
            intent: intent, call: call, number: node.attempts,
            isGoneDone: !intent.subjects.contains { isYoung($0.address, now) })
    }

    /// A moment of this machine in AWS's time.
    func serverTime(_ now: Timestamp) -> Timestamp { now.advanced(by: clockOffset) }

    /// Whether an object was made so recently that EC2 may not show it everywhere yet.
    func isYoung(_ address: Address, _ now: Timestamp) -> Bool {
        guard let created = fold.state.resources[address]?.created else { return false }
        return serverTime(now).since(created) < settings.visibility
    }

    /// The same call, word for word: only so does EC2 know it again.
    private mutating func again(_ attempt: Attempt, _ id: Action.ID, _ now: Timestamp) -> Attempt {
        var attempt = attempt
        attempt.number += 1
        attempt.isRepetition = true
        nodes[id]?.sentAt = now
        nodes[id]?.again = nil
        nodes[id]?.attempts += 1
        nodes[id]?.status = .inFlight(attempt.intent.id)
        sent[attempt.intent.id] = id
        return attempt
    }

    func resolved(_ target: Target) -> Target { fold.state.id(of: target).map { .id($0) } ?? target }

    /// Tells everybody who waited for this.
    mutating func release(_ condition: Action.Dependency.Condition, of id: Action.ID) {
        for dependant in dependants[Action.Dependency(id, until: condition)] ?? [] {
            guard case .waiting(let missing)? = nodes[dependant]?.status else { continue }
            nodes[dependant]?.status = missing == 1 ? .ready : .waiting(missing: missing - 1)
            if missing == 1 { ready.append(dependant) }
        }
    }
}
