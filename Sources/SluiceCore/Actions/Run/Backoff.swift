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
        Self.span(attempt, longest) * Double.random(in: Self.part, using: &generator)
    }

    /// What such pauses come to on the average.
    static func mean(attempt: Int, longest: Duration) -> Duration {
        span(attempt, longest) * ((part.lowerBound + part.upperBound) / 2)
    }

    private static let part = 0.1...1.0

    private static func span(_ attempt: Int, _ longest: Duration) -> Duration {
        min(Duration.milliseconds(250) * (1 << min(attempt, 10)), longest)
    }
}
