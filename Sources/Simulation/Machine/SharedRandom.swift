import SeededRandom
import Synchronization

/// A generator that several tasks draw from.
final class SharedRandom: Sendable {
    private let random: Mutex<SplitMix64>

    init(_ random: SplitMix64) { self.random = Mutex(random) }

    @Sendable func next() -> UInt64 { random.withLock { $0.next() } }
}
