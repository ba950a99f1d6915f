/// One call on its way through a timeline.
struct RowRecord: Sendable {
    let id: Action.ID
    private let call: String
    private let subjects: [Address]
    private let isDeletion: Bool
    private var spans: [Timeline.Span] = []
    /// What is going on, and since when.
    private var current: (activity: Timeline.Activity, since: Timestamp)?
    /// What of it has yet to take hold.
    private var pending: Set<Address> = []
    private var sendings = 0
    private var throttles = 0
    private var outcome = Timeline.Row.Outcome.unfinished
    private var answered: Timestamp?
    private var settled: Timestamp?
    /// Nothing goes on before this moment any more.
    private var latest: Timestamp?

    /// - Parameter action: nil for what is not of the graph; its ID says then what it is.
    init(_ id: Action.ID, _ action: Action?, _ subjects: [Address]) {
        self.id = id
        let parts = id.rawValue.split(separator: ":")
        call = action?.call.name ?? (parts.count > 1 ? String(parts[1]) : "")
        self.subjects = action?.subjects.map(\.address) ?? subjects
        isDeletion = action.map { $0.subjects.contains { $0.effect == .delete } } ?? call.hasPrefix("Delete")
    }

    /// When the last of it ended; nil while something goes on.
    var end: Timestamp? { current == nil ? latest : nil }

    /// When it was so far that others could go on.
    func moment(of condition: Action.Dependency.Condition) -> Timestamp? {
        switch condition {
        case .answered: answered
        case .settled: settled
        }
    }

    mutating func begin(_ activity: Timeline.Activity, _ moment: Timestamp) {
        let moment = stop(moment)
        current = (activity, moment)
        outcome = .unfinished
    }

    mutating func send(_ moment: Timestamp) {
        sendings += 1
        begin(.sending, moment)
    }

    mutating func answer(_ pending: [Address], _ moment: Timestamp) {
        self.pending.formUnion(pending)
        guard self.pending.isEmpty else {
            begin(.settling, moment)
            return answered = latest
        }
        stop(moment)
        (answered, settled, outcome) = (latest, latest, .done)
    }

    mutating func refuse(_ refusal: Refusal, _ moment: Timestamp) {
        throttles += refusal.kind == .throttled ? 1 : 0
        guard let activity = Timeline.Activity(refusal.kind) else {
            stop(moment)
            return outcome = .failed(refusal.code)
        }
        begin(activity, moment)
    }

    /// What is told of a call that is on its way again, or is done with, comes late.
    mutating func wait(_ reason: Wait.Reason, _ moment: Timestamp) {
        let activity = Timeline.Activity(reason)
        switch current?.activity {
        case .sending, .settling, activity: return
        case nil where latest != nil: return
        default: begin(activity, moment)
        }
    }

    /// Somebody looks whether all is there; several looks are one.
    mutating func look(_ moment: Timestamp) {
        if current == nil { begin(.looking, moment) }
        outcome = .done
    }

    mutating func settle(_ statuses: [Address: EndpointStatus], _ moment: Timestamp) {
        for (address, status) in statuses where pending.contains(address) {
            switch status {
            case .available where !isDeletion, .gone where isDeletion: pending.remove(address)
            case .broken(let reason) where !isDeletion: fail(reason, moment)
            case .available, .gone, .broken, .pending: continue
            }
            if pending.isEmpty { finish(moment) }
        }
    }

    mutating func settleAll(_ moment: Timestamp) {
        guard !pending.isEmpty else { return }
        pending = []
        finish(moment)
    }

    func row(until end: Timestamp, isOnLongestPath: Bool) -> Timeline.Row {
        var record = self
        record.stop(end)
        return Timeline.Row(
            id: id, call: call, subjects: subjects, spans: record.spans, sendings: sendings, throttles: throttles,
            outcome: outcome, isOnLongestPath: isOnLongestPath)
    }

    private mutating func finish(_ moment: Timestamp) {
        guard current?.activity == .settling else { return }
        stop(moment)
        (settled, outcome) = (latest, .done)
    }

    private mutating func fail(_ reason: String, _ moment: Timestamp) {
        pending = []
        stop(moment)
        outcome = .failed(reason)
    }

    /// Ends what is going on; a moment too early for that is put off.
    ///
    /// - Returns: the moment at which something else may begin.
    @discardableResult
    private mutating func stop(_ moment: Timestamp) -> Timestamp {
        let moment = max(moment, latest ?? moment)
        if let current, current.since < moment {
            spans.append(Timeline.Span(activity: current.activity, from: current.since, until: moment))
        }
        current = nil
        latest = moment
        return moment
    }
}

extension Timeline.Activity {
    /// What a call does that was refused for this; nil where it is not tried again.
    fileprivate init?(_ kind: Refusal.Kind) {
        switch kind {
        case .throttled: self = .throttled
        case .inUse, .notVisible, .notSent, .clock: self = .waiting
        case .alreadyThere: self = .looking
        case .denied, .credentials, .final: return nil
        }
    }

    fileprivate init(_ reason: Wait.Reason) {
        switch reason {
        case .throttle: self = .throttled
        case .pace: self = .paced
        case .inUse, .visibility, .network: self = .waiting
        case .lostAnswer, .fence: self = .looking
        }
    }
}
