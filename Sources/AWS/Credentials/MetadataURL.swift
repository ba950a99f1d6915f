/// A URL of a service that gives credentials to whoever runs beside it: an endpoint, a path and a query.
public struct MetadataURL: Hashable, Sendable, CustomStringConvertible {
    /// Where the service is.
    public let endpoint: EndpointURL
    /// The path, beginning with a slash.
    public let path: String
    /// The query without `?`; empty for none.
    public let query: String

    /// Reads a URL; unlike that of an AWS service it may have a query.
    public init(parsing text: String) throws(EndpointError) {
        let mark = text.firstRange(of: "://")?.upperBound ?? text.startIndex
        let start = text[mark...].firstIndex { $0 == "/" || $0 == "?" } ?? text.endIndex
        let parts = text[start...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        endpoint = try EndpointURL(parsing: String(text[..<start]))
        path = parts.first.map { $0.isEmpty ? "/" : String($0) } ?? "/"
        query = parts.count > 1 ? String(parts[1]) : ""
        let rest = text[start...].unicodeScalars
        guard rest.allSatisfy({ $0.isASCII && $0.value > 32 && $0.value != 127 && $0 != "#" }) else {
            throw .malformedURL(.characters)
        }
    }

    /// The URL as text.
    public var description: String { endpoint.origin + path + (query.isEmpty ? "" : "?\(query)") }
}
