/// Where a call ends up, and why there: what the network makes of a client's choice.
struct TraceLanding: Hashable, Sendable {
    let way: TraceRoute.Way
    /// A clause.
    let reason: String

    init(_ way: TraceRoute.Way, _ reason: String) {
        self.way = way
        self.reason = reason
    }
}
