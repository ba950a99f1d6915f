/// How much of an answer a client gets to see.
public enum Delivery: Sendable {
    /// All of it.
    case whole(RelayResponse)
    /// The headers, which announce the whole body, and that many bytes of it; then the connection closes.
    case cut(RelayResponse, bodyBytes: Int)
    /// The first bytes of the status line; then the connection closes.
    case cutHead(RelayResponse, bytes: Int)
    /// Nothing; the connection closes.
    case nothing
    /// Nothing; the connection is reset.
    case reset

    /// The status that is delivered.
    var status: Int? {
        switch self {
        case .whole(let response), .cut(let response, _): response.status
        case .cutHead, .nothing, .reset: nil
        }
    }
}
