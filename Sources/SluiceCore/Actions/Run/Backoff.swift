/// Pauses between tries: a random part of a span that doubles (full jitter), so that many runs do not come in step.
struct Backoff: Hashable, Sendable {
    private var generator: SplitMix
    private let longest: Duration

    init(seed: UInt64, longest: Duration) {
        generator = SplitMix(state: seed)
        self.longest = longest
    }

    /// - Parameter attempt: 1 after the first try.
    mutating func pause(attempt: Int) -> Duration {
        let span = min(Duration.milliseconds(250) * (1 << min(attempt, 10)), longest)
        return span * Double.random(in: 0.1...1, using: &generator)
    }
}

/// A small seeded generator (SplitMix64), so that a run's pauses can be had again from its seed.
struct SplitMix: RandomNumberGenerator, Hashable, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
