/// What the runs of a fleet share: how many calls are in flight, and how fast EC2 takes those of each action.
///
/// A value like ``Run`` itself. Whoever drives several runs keeps one, and lends it to each of them for a step: then a
/// refusal slows all of them down, and none of them sends what another has just been refused.
public struct Pace: Sendable {
    /// One account in one Region: EC2 counts calls for each.
    public struct Place: Hashable, Sendable {
        let account: String
        let region: String

        /// Twelve digits, and the Region's name.
        public init(account: String, region: String) {
            self.account = account
            self.region = region
        }
    }

    private let parallelism: Int
    private var inFlight = 0
    private var buckets: [Place: [String: ThrottleBucket]] = [:]

    /// - Parameter parallelism: the most calls in flight at once, of all runs together.
    public init(parallelism: Int) { self.parallelism = parallelism }

    /// Whether one more call may go out.
    public var hasRoom: Bool { inFlight < parallelism }

    /// Takes a step of a run with what all have learned, and keeps what it has learned.
    public mutating func lend<Value>(to run: inout Run, in place: Place, _ step: (inout Run) -> Value) -> Value {
        run.buckets = buckets[place] ?? run.buckets
        run.room = max(0, parallelism - inFlight)
        let before = run.sent.count
        defer {
            inFlight += run.sent.count - before
            buckets[place] = run.buckets
        }
        return step(&run)
    }
}
