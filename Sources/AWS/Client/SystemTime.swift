import FoundationEssentials

/// The clock of this machine.
public struct SystemTime: TimeSource {
    /// The clock of this machine.
    public init() {}

    /// Microseconds since 1970-01-01T00:00:00Z, as this machine believes.
    public var microseconds: Int64 {
        Int64(Date.now.timeIntervalSince1970 * 1_000_000)
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
