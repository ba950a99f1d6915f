/// How the answer to a request that may have been received was lost.
public enum LostCause: Error, Hashable, Sendable {
    /// The answer did not come, or did not end, within the time allowed.
    case timeout
    /// The connection was reset or closed before the answer's end.
    case closed
    /// The body ended before its declared length.
    case truncated(expected: Int, received: Int)
    /// The body is longer than the limit in bytes.
    case tooLarge(limit: Int)
    /// The calling task was cancelled.
    case cancelled
    /// Something else, in the words of the HTTP library.
    case other(String)
}
