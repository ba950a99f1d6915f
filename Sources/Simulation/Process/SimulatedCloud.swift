import AWS
import AWSTesting
import SeededRandom
import Synchronization

/// The account that a story plays in, and the way to it.
final class SimulatedCloud: Sendable {
    private struct State {
        var account: FakeEC2
        var counts: [Int: Int] = [:]
        var log: [CloudCall] = []
    }

    /// How long requests and answers are on their way.
    let latency: Latency
    private let time: VirtualTime
    private let state: Mutex<State>

    init(_ account: FakeEC2, latency: Latency, time: VirtualTime) {
        self.latency = latency
        self.time = time
        state = Mutex(State(account: account))
    }

    /// Notes a call that goes out.
    func call(_ request: HTTPRequest, of process: SimulatedProcess) -> CloudCall {
        state.withLock { state in
            state.counts[process.number, default: 0] += 1
            let number = state.counts[process.number] ?? 0
            let call = CloudCall(
                moment: time.microseconds, process: process.number, number: number, action: request.action,
                way: latency.way(process.number, number))
            state.log.append(call)
            return call
        }
    }

    /// Lets a request arrive, as far as nothing happens to it.
    func deliver(_ request: HTTPRequest, _ call: CloudCall, _ disturbance: Disturbance) -> FakeDelivery {
        let now = time.microseconds
        return state.withLock { $0.account.delivery(of: request, disturbance, at: now) }
    }

    /// All calls so far, in the order in which they went out.
    var log: [CloudCall] { state.withLock(\.log) }

    /// How many calls a process has made.
    func calls(of process: Int) -> Int { state.withLock { $0.counts[process] ?? 0 } }

    /// Everything that exists now, without lag.
    var inventory: [FakeObject] {
        let now = time.microseconds
        return state.withLock { $0.account.inventory(at: now) }
    }

    /// The account as it is now.
    var account: FakeEC2 { state.withLock(\.account) }
}

/// One call of a process.
struct CloudCall: Hashable, Sendable {
    /// When it went out, in microseconds since 1970.
    let moment: Int64
    let process: Int
    /// The number among the calls of its process, from 1.
    let number: Int
    let action: String
    let way: Latency.Way

    var isRead: Bool { Self.isRead(action) }

    static func isRead(_ action: String) -> Bool { action.hasPrefix("Describe") || action.hasPrefix("Get") }
}

/// How long requests and answers are on their way: always the same, or different for each.
struct Latency: Hashable, Sendable {
    struct Way: Hashable, Sendable {
        let out: Duration
        let back: Duration
    }

    var range: ClosedRange<Duration> = .milliseconds(50) ... .milliseconds(50)
    var seed: UInt64 = 0

    func way(_ process: Int, _ number: Int) -> Way {
        guard range.lowerBound < range.upperBound else { return Way(out: range.lowerBound, back: range.lowerBound) }
        var random = SplitMix64(seed: seed, place: process, 3, number)
        return Way(out: random.duration(range), back: random.duration(range))
    }
}

extension HTTPRequest {
    /// The action that the form names first.
    var action: String {
        let prefix = "Action=".utf8
        guard body.starts(with: prefix) else { return "" }
        return String(decoding: body.dropFirst(prefix.count).prefix { $0 != UInt8(ascii: "&") }, as: UTF8.self)
    }
}
