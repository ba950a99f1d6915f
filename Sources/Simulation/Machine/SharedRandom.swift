import Synchronization

/// A generator that several tasks draw from.
final class SharedRandom: Sendable {
    private let random: Mutex<StoryRandom>

    init(_ random: StoryRandom) { self.random = Mutex(random) }

    @Sendable func next() -> UInt64 { random.withLock { $0.next() } }
}
