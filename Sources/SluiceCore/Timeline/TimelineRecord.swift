import OrderedCollections

/// Takes in the events of a run, or of all runs of a fleet, and says what became of the calls.
///
/// Events of different calls may come in any order; those of one come in theirs.
public struct TimelineRecord: Sendable {
    private let started: Timestamp
    private var latest: Timestamp
    private var stacks: OrderedDictionary<String?, StackRecord> = [:]

    /// - Parameter started: when the first call could go out.
    public init(started: Timestamp) {
        self.started = started
        latest = started
    }

    /// The calls that a stack's run is going to send.
    public mutating func expect(_ calls: some Sequence<Action>, of stack: String? = nil) {
        stacks[stack] = StackRecord(calls)
    }

    /// Takes in one more event.
    ///
    /// - Parameter stack: of a fleet; nil for a stack alone.
    public mutating func receive(_ event: RunEvent, of stack: String? = nil) {
        let moment = max(event.time, started)
        latest = max(latest, moment)
        stacks[stack, default: StackRecord([])].receive(event, at: moment)
    }

    /// What has happened so far.
    ///
    /// - Parameter end: when what is under way is cut off.
    public func timeline(until end: Timestamp) -> Timeline {
        let end = max(latest, end)
        return Timeline(
            started: started, ended: end,
            stacks: stacks.map { Timeline.Stack(name: $0.key, rows: $0.value.rows(until: end)) })
    }
}

/// The same for one run.
private struct StackRecord: Sendable {
    private let actions: [Action.ID: Action]
    private var records: OrderedDictionary<Action.ID, RowRecord> = [:]

    /// What is no call has a name of its own.
    private static let closingLook = Action.ID(rawValue: "verifying")

    init(_ calls: some Sequence<Action>) {
        actions = Dictionary(calls.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func receive(_ event: RunEvent, at moment: Timestamp) {
        switch event {
        case .sent(let id, let subjects, _, _): change(id, subjects) { $0.send(moment) }
        case .carriedOut(let id, let results, let isPending, _):
            change(id) { $0.answer(isPending ? results.map(\.address) : [], moment) }
        case .refused(let id, let refusal, _): change(id) { $0.refuse(refusal, moment) }
        case .lost(let id, _, _): change(id) { $0.begin(.looking, moment) }
        case .waiting(let wait, _): change(wait.action, wait.subjects) { $0.wait(wait.reason, moment) }
        case .endpoints(let statuses, _):
            for id in records.keys { records[id]?.settle(statuses, moment) }
        case .verifying: verify(moment)
        case .held: break
        }
    }

    /// Nobody looks back while anything is under way.
    private mutating func verify(_ moment: Timestamp) {
        for id in records.keys { records[id]?.settleAll(moment) }
        change(Self.closingLook) { $0.look(moment) }
    }

    private mutating func change(_ id: Action.ID, _ subjects: [Address] = [], _ step: (inout RowRecord) -> Void) {
        step(&records[id, default: RowRecord(id, actions[id], subjects)])
    }

    func rows(until end: Timestamp) -> [Timeline.Row] {
        let path = longestPath(until: end)
        let rows = records.values.compactMap { record in
            let row = record.row(until: end, isOnLongestPath: path.contains(record.id))
            return row.spans.isEmpty ? nil : row
        }
        return rows.sorted { ($0.spans[0].from, $0.id) < ($1.spans[0].from, $1.id) }
    }

    /// The call that ended last, the one that it had waited for longest, and so on.
    private func longestPath(until end: Timestamp) -> Set<Action.ID> {
        let calls = records.values.filter { actions[$0.id] != nil }
        var next = calls.max { ($0.end ?? end, $0.id) < ($1.end ?? end, $1.id) }?.id
        var path: Set<Action.ID> = []
        while let id = next, path.insert(id).inserted {
            let dependencies = actions[id]?.after ?? []
            next =
                dependencies.compactMap { dependency in
                    records[dependency.action]?.moment(of: dependency.until).map { (time: $0, id: dependency.action) }
                }.max(by: <)?.id
        }
        return path
    }
}
