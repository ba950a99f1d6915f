/// A small seeded generator (SplitMix64): the same numbers from the same seed, on every machine.
public struct StoryRandom: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// Begins the numbers of a seed.
    public init(_ seed: UInt64) { state = seed }

    /// Begins the numbers that belong to one place of a seed, whatever was drawn elsewhere.
    public init(_ seed: UInt64, _ place: Int...) {
        state = seed
        for part in place {
            state ^= UInt64(truncatingIfNeeded: part) &+ 0x9e37_79b9_7f4a_7c15
            state = next()
        }
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// Whether something comes to pass that does so that often.
    mutating func draws(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    /// A span between two.
    mutating func duration(_ range: ClosedRange<Duration>) -> Duration {
        let bounds = Int64(range.lowerBound / .microseconds(1))...Int64(range.upperBound / .microseconds(1))
        return .microseconds(Int64.random(in: bounds, using: &self))
    }
}
