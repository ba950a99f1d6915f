/// How long something has lasted by a clock that nobody sets.
struct Stopwatch: Sendable {
    private let read: @Sendable () -> Duration

    /// Begins now.
    init(by clock: any Clock<Duration>) { self = Self.started(clock) }

    private init(_ read: @escaping @Sendable () -> Duration) { self.read = read }

    /// The time since the beginning.
    var elapsed: Duration { read() }

    private static func started<Measure: Clock<Duration>>(_ clock: Measure) -> Stopwatch {
        let start = clock.now
        return Stopwatch { start.duration(to: clock.now) }
    }
}
