/// Why a request was not answered, parted by the one question that matters: had any of it been sent?
public enum TransportError: Error, Hashable, Sendable {
    /// The server cannot have received the request.
    case notSent(NotSentCause)
    /// The server may have received the request, and may have acted on it.
    case lost(LostCause)
}
