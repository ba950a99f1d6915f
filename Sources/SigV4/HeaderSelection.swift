/// Which headers of a request its signature covers.
public enum HeaderSelection: Hashable, Sendable {
    /// All but those that proxies and HTTP libraries change on the way.
    case all
    /// These alone, in whatever case; how a received request is checked against its `SignedHeaders`.
    case only(Set<String>)

    /// Whether a header with that name, in lower case, is covered.
    func covers(_ name: String) -> Bool {
        switch self {
        case .all: !Self.changedOnTheWay.contains(name)
        case .only(let names): names.contains { $0.lowercased() == name }
        }
    }

    private static let changedOnTheWay: Set<String> = [
        "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer",
        "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]
}
