extension Sequence where Element == RecordedCall {
    /// How many calls there were of each action.
    public var countsByAction: [String: Int] {
        Dictionary(map { ($0.action, 1) }, uniquingKeysWith: +)
    }

    /// The largest number of calls that were under way at one moment.
    public var mostInFlight: Int {
        let changes = flatMap { [($0.began, 1)] + ($0.ended.map { [($0, -1)] } ?? []) }.sorted { $0.0 < $1.0 }
        var inFlight = 0
        var most = 0
        for (_, change) in changes {
            inFlight += change
            most = Swift.max(most, inFlight)
        }
        return most
    }

    /// The length of the longest chain of calls of which each began after the one before had ended.
    ///
    /// With the same latency for every call, that times the latency is the time that the calls take.
    public var roundTrips: Int {
        var last = -1
        var length = 0
        for call in sorted(by: { ($0.ended ?? .max) < ($1.ended ?? .max) }) where call.began > last {
            last = call.ended ?? .max
            length += 1
        }
        return length
    }
}
