/// How much of an answer a client gets to see.
public enum Delivery: Sendable {
    /// All of it.
    case whole(RelayResponse)
    /// The headers, which announce the whole body, and that many bytes of it; then the connection closes.
    case cut(RelayResponse, bodyBytes: Int)
    /// Nothing; the connection closes.
    case nothing

    /// The status that is delivered.
    var status: Int? {
        switch self {
        case .whole(let response), .cut(let response, _): response.status
        case .nothing: nil
        }
    }
}
