import OrderedCollections
import SluiceCore
import SluiceEngine

/// How far a run has come, for whoever looks on: a value that is told of every step.
struct RunBoard: Sendable {
    typealias Event = SluiceEngine.Progress
    typealias Moment = SluiceCore.Timestamp

    /// Something that is under way.
    struct Row: Hashable, Sendable {
        var word: String
        var label: String
        var since: Moment
        /// Why it takes longer than it might.
        var remark = ""
        /// When it stops waiting at the latest.
        var until: Moment?
    }

    /// Something that came to an end, or that a watcher should know of.
    struct Line: Hashable, Sendable {
        var word: String
        var label: String
        var remark: String
        /// How long it took, where that is known.
        var took: Duration?
    }

    let calls: OrderedDictionary<Action.ID, Action>
    let expected: Duration
    let started: Moment
    private(set) var rows: OrderedDictionary<String, Row> = [:]
    private(set) var answered = 0
    /// Refusals that were told already: what is refused every five seconds is told once.
    private var told: Set<String> = []

    init(_ changeSet: ChangeSet, started: Moment) {
        calls = changeSet.calls.actions
        expected = .seconds(changeSet.estimate.seconds)
        self.started = started
    }

    /// The widest label that a line can have.
    var labelWidth: Int { calls.values.map(\.label.count).max() ?? 0 }

    /// Takes in one more event, and says what of it is worth a line.
    mutating func receive(_ event: Event) -> [Line] {
        switch event {
        case .sent(let id, _, _, let moment): begin(id, at: moment)
        case .carriedOut(let id, let results, let isPending, let moment):
            return end(id, results, isPending: isPending, at: moment)
        case .refused(let id, let refusal, _): return refused(id, refusal)
        case .held(let id, let culprits, _): return held(id, by: culprits)
        case .lost(let id, let reason, _): return lost(id, reason: reason)
        case .waiting(let wait, let moment): return hold(wait, at: moment)
        case .endpoints(let statuses, let moment): return settle(statuses, at: moment)
        case .verifying(let moment): verify(at: moment)
        }
        return []
    }

    /// What was still settling has settled: else nobody would look back.
    private mutating func verify(at moment: Moment) {
        let since = rows["verifying"]?.since ?? moment
        rows = ["verifying": Row(word: "checking", label: "everything", since: since)]
    }

    private mutating func begin(_ id: Action.ID, at moment: Moment) {
        guard let action = calls[id] else { return }
        let since = rows[id.rawValue]?.since ?? moment
        rows[id.rawValue] = Row(word: action.call.words.doing, label: action.label, since: since)
    }

    private mutating func end(
        _ id: Action.ID, _ results: [SubjectResult], isPending: Bool, at moment: Moment
    ) -> [Line] {
        guard let action = calls[id] else { return [] }
        // A call whose answer was lost has no row while nobody waits for it.
        let since = rows.removeValue(forKey: id.rawValue)?.since
        answered += 1
        for subject in isPending ? results.map(\.address.rawValue) : [] {
            rows[subject] = Row(word: action.call.words.settling, label: subject, since: moment)
        }
        return [
            Line(
                word: action.call.words.done, label: action.label,
                remark: action.call.remark.isEmpty ? newID(results) : action.call.remark,
                took: since.map { moment.since($0) })
        ]
    }

    /// The AWS ID of the one object that a call made; an address in its place says nothing new.
    private func newID(_ results: [SubjectResult]) -> String {
        guard results.count == 1, let id = results[0].id, id != results[0].address.rawValue else { return "" }
        return id
    }

    private mutating func refused(_ id: Action.ID, _ refusal: Refusal) -> [Line] {
        let isThrottle = refusal.kind == .throttled
        let remark =
            isThrottle ? "EC2 asks to slow down, trying again" : "\(refusal.code): \(refusal.message)"
        rows[id.rawValue]?.remark = isThrottle ? remark : refusal.code
        guard told.insert("\(id) \(refusal.code)").inserted else { return [] }
        return [Line(word: isThrottle ? "throttled" : "refused", label: calls[id]?.label ?? "", remark: remark)]
    }

    /// What holds a call is told as often as it changes.
    private mutating func held(_ id: Action.ID, by culprits: [String]) -> [Line] {
        let remark = "still used by \(culprits.joined(separator: ", "))"
        rows[id.rawValue]?.remark = remark
        guard told.insert("\(id) \(remark)").inserted else { return [] }
        return [Line(word: "waiting", label: calls[id]?.label ?? "", remark: remark)]
    }

    private mutating func lost(_ id: Action.ID, reason: String) -> [Line] {
        rows[id.rawValue] = nil
        return [Line(word: "lost", label: calls[id]?.label ?? "", remark: "no answer: \(reason)")]
    }

    /// What waits stays in the table with its reason and the time that is left.
    private mutating func hold(_ wait: Wait, at moment: Moment) -> [Line] {
        let key = wait.action.rawValue
        let label = calls[wait.action]?.label ?? wait.subjects.first?.rawValue ?? key
        if rows[key] == nil { rows[key] = Row(word: "waiting", label: label, since: moment) }
        rows[key]?.remark = wait.words
        rows[key]?.until = wait.until
        guard wait.reason.isWorthALine, told.insert("\(key) \(wait.reason)").inserted else { return [] }
        let cause = wait.cause.isEmpty ? "" : " (\(wait.cause))"
        return [
            Line(
                word: "waiting", label: label,
                remark: "\(wait.words)\(cause), until \(wait.until.iso8601) at the latest")
        ]
    }

    private mutating func settle(_ statuses: [Address: EndpointStatus], at moment: Moment) -> [Line] {
        statuses.sorted { $0.key < $1.key }.compactMap { address, status in
            guard let row = rows[address.rawValue], status.ends(row) else { return nil }
            rows[address.rawValue] = nil
            return Line(
                word: status.word, label: address.rawValue, remark: status.remark, took: moment.since(row.since))
        }
    }
}

extension Wait.Reason {
    /// What comes and goes with the pace of the calls would be too many lines.
    fileprivate var isWorthALine: Bool { self != .throttle && self != .pace }
}

extension EndpointStatus {
    /// A new endpoint may not be listed yet, and one that is deleted may be listed as it was.
    fileprivate func ends(_ row: RunBoard.Row) -> Bool {
        switch self {
        case .available: row.word != "going"
        case .gone: row.word != "pending"
        case .broken: true
        case .pending: false
        }
    }

    fileprivate var word: String {
        switch self {
        case .available: "available"
        case .pending: "pending"
        case .gone: "gone"
        case .broken: "failed"
        }
    }

    fileprivate var remark: String {
        if case .broken(let reason) = self { reason } else { "" }
    }
}
