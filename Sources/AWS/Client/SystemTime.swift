import FoundationEssentials

/// The clock of this machine, as it was set when the process asked first: it does not jump when somebody sets it.
///
/// Deadlines and pauses of a run are counted by it; a step of the clock must neither end nor stretch them. A clock that was
/// wrong from the start is corrected by the answers of AWS.
public struct SystemTime: TimeSource {
    private let start = Date.now
    private let began = ContinuousClock.now

    /// The clock of this machine.
    public init() {}

    /// Microseconds since 1970-01-01T00:00:00Z, as this machine believed when the clock was made.
    public var microseconds: Int64 {
        let elapsed = (ContinuousClock.now - began) / .microseconds(1)
        return Int64(start.timeIntervalSince1970 * 1_000_000 + elapsed)
    }

    /// Waits that long, or until the calling task is cancelled.
    public func sleep(for duration: Duration) async throws(CancellationError) {
        do {
            try await Task.sleep(for: duration)
        } catch {
            throw CancellationError()
        }
    }
}
