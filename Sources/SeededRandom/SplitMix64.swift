/// A small seeded generator: the same numbers from the same seed, on every machine.
///
/// It is a value, so a copy draws the same numbers from there on. Not for secrets.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// Begins the numbers of a seed.
    public init(seed: UInt64) { state = seed }

    /// Begins the numbers that belong to one place of a seed, whatever was drawn elsewhere.
    public init(seed: UInt64, place: Int...) {
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
}
