import HeapModule

/// When calls would go out and take hold if EC2 took as many of each as it documents, and answered each at once.
///
/// They go out as ``Run`` sends them: all that are ready, until EC2 refuses one; those of its action then one after the
/// other. Change sets in one account and Region share what EC2 takes.
struct Forecast {
    /// From a call to its answer.
    static let latency: Duration = .milliseconds(100)

    /// A call of one of the change sets.
    private struct Node {
        var bucket: Bucket
        /// How long what it does takes to take hold.
        var settling: Duration
        var missing: Int
        /// Who waits for its answer, and who for it to take hold.
        var dependants: [Action.Dependency.Condition: [Int]] = [:]
        /// When it may go out.
        var slot: Timestamp?
        var refusals = 0
    }

    /// Where EC2 counts.
    private struct Bucket: Hashable {
        var place: Pace.Place
        var call: String
    }

    private enum Step: Hashable {
        case ready
        case answered(isTaken: Bool)
        case settled
    }

    private struct Moment: Comparable {
        var time: Timestamp
        /// What was decided first comes first.
        var order: Int
        var node: Int
        var step: Step

        static func < (left: Moment, right: Moment) -> Bool { (left.time, left.order) < (right.time, right.order) }
    }

    private var nodes: [Node] = []
    private var moments: Heap<Moment> = []
    private var order = 0
    private var paces: [Bucket: ThrottleBucket] = [:]
    private var stores: [Bucket: TokenBucket] = [:]
    private var end = Timestamp(microseconds: 0)

    /// How long all calls of these change sets take, from the first sending until the last has taken hold.
    static func duration(of changeSets: [ChangeSet]) -> Duration {
        var forecast = Forecast()
        for changeSet in changeSets { forecast.add(changeSet) }
        return forecast.run()
    }

    private mutating func add(_ changeSet: ChangeSet) {
        var numbers: [Action.ID: Int] = [:]
        for action in changeSet.calls.actions.values {
            let number = nodes.count
            numbers[action.id] = number
            // A graph lists every call behind those that it waits for.
            let needed = Set(action.after.map { changeSet.edge($0, to: action) })
            for edge in needed {
                guard let other = numbers[edge.action] else { continue }
                nodes[other].dependants[edge.until, default: []].append(number)
            }
            nodes.append(
                Node(
                    bucket: Bucket(place: changeSet.place, call: action.call.name),
                    settling: changeSet.settling(of: action), missing: needed.count))
        }
    }

    private mutating func run() -> Duration {
        let start = end
        for number in nodes.indices where nodes[number].missing == 0 { schedule(number, .ready, at: start) }
        while let moment = moments.popMin() {
            end = max(end, moment.time)
            switch moment.step {
            case .ready: send(moment.node, moment.time)
            case .answered(let isTaken): answer(moment.node, isTaken: isTaken, moment.time)
            case .settled: release(.settled, of: moment.node, moment.time)
            }
        }
        return end.since(start)
    }

    private mutating func send(_ number: Int, _ now: Timestamp) {
        let bucket = nodes[number].bucket
        let limit = ThrottleLimit(ofCall: bucket.call)
        if nodes[number].slot.map({ $0 > now }) ?? true {
            let slot = paces[bucket, default: ThrottleBucket(limit)].slot(now)
            nodes[number].slot = slot
            guard slot <= now else { return schedule(number, .ready, at: slot) }
        }
        let isTaken = stores[bucket, default: TokenBucket(limit)].take(at: now)
        schedule(number, .answered(isTaken: isTaken), at: now.advanced(by: Self.latency))
    }

    private mutating func answer(_ number: Int, isTaken: Bool, _ now: Timestamp) {
        let bucket = nodes[number].bucket
        nodes[number].slot = nil
        guard isTaken else {
            paces[bucket]?.refuse(sentAt: now.advanced(by: .zero - Self.latency), now)
            nodes[number].refusals += 1
            let pause = Backoff.mean(attempt: nodes[number].refusals, longest: RunSettings().longestPause)
            return schedule(number, .ready, at: now.advanced(by: pause))
        }
        paces[bucket]?.succeed()
        release(.answered, of: number, now)
        schedule(number, .settled, at: now.advanced(by: nodes[number].settling))
    }

    private mutating func release(_ condition: Action.Dependency.Condition, of number: Int, _ now: Timestamp) {
        for dependant in nodes[number].dependants[condition] ?? [] {
            nodes[dependant].missing -= 1
            if nodes[dependant].missing == 0 { schedule(dependant, .ready, at: now) }
        }
    }

    private mutating func schedule(_ number: Int, _ step: Step, at time: Timestamp) {
        moments.insert(Moment(time: time, order: order, node: number, step: step))
        order += 1
    }
}
