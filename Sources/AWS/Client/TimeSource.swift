/// The time that requests are signed for, and the waiting between them.
public protocol TimeSource: Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    var microseconds: Int64 { get }

    /// Waits that long, or until the calling task is cancelled.
    func sleep(for duration: Duration) async throws(CancellationError)
}
