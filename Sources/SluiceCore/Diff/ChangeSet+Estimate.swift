extension ChangeSet {
    /// What carrying it out takes.
    public struct Estimate: Hashable, Sendable {
        /// Mutating calls in all.
        public var calls: Int
        /// Mutating calls in the longest chain.
        public var longestPath: Int
        /// At 100 ms a call, with as many calls as EC2 is documented to take, the time that interface endpoints take by
        /// themselves, one observing and one closing round trip.
        public var seconds: Double
    }

    /// What carrying it out takes.
    public var estimate: Estimate {
        Estimate(
            calls: calls.actions.count, longestPath: calls.longestPath,
            seconds: Self.expectedTime(of: [self]) / .seconds(1))
    }

    /// How long it takes to carry these out side by side.
    public static func expectedTime(of changeSets: [ChangeSet]) -> Duration {
        let trips = changeSets.allSatisfy(\.calls.isEmpty) ? 1 : 2
        return Forecast.duration(of: changeSets) + Forecast.latency * trips
    }

    /// Where EC2 counts its calls.
    public var place: Pace.Place { Pace.Place(account: account, region: region) }
}
