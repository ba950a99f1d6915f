/// The patience of whoever waits for a lock: a pause after every attempt, until the time is up.
struct LockWait: Sendable {
    private let clock: any Clock<Duration>
    private let longestPause: Duration
    private var remaining: Duration

    init(
        _ timeout: Duration, by clock: any Clock<Duration>, longestPause: Duration = .milliseconds(250)
    ) {
        remaining = timeout
        self.clock = clock
        self.longestPause = longestPause
    }

    /// Waits a moment; false once the time is up or the task is cancelled.
    mutating func pause() async -> Bool {
        let pause = min(remaining, longestPause)
        guard pause > .zero else { return false }
        remaining -= pause
        do { try await clock.sleep(for: pause) } catch { return false }
        return true
    }
}
