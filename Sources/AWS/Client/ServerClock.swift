import Synchronization

/// What is known about AWS's clock, shared by all clients of a process so that each lesson is learnt once.
public final class ServerClock: Sendable {
    private let microseconds = Mutex<Int64>(0)

    /// A clock that agrees with this machine's until an answer complains.
    public init() {}

    /// AWS's clock minus this machine's in microseconds, 0 as long as no answer has complained.
    public internal(set) var offset: Int64 {
        get { microseconds.withLock(\.self) }
        set { microseconds.withLock { $0 = newValue } }
    }
}
