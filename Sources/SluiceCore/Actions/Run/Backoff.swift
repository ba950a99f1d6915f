import SeededRandom

/// Pauses between tries: a random part of a span that doubles (full jitter), so that many runs do not come in step.
struct Backoff: Hashable, Sendable {
    private var generator: SplitMix64
    private let longest: Duration

    init(seed: UInt64, longest: Duration) {
        generator = SplitMix64(seed: seed)
        self.longest = longest
    }

    /// - Parameter attempt: 1 after the first try.
    mutating func pause(attempt: Int) -> Duration {
        let span = min(Duration.milliseconds(250) * (1 << min(attempt, 10)), longest)
        return span * Double.random(in: 0.1...1, using: &generator)
    }
}
