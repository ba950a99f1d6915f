import SluiceCore

/// The beginning of an HTTP/1 answer: its status and its headers. What follows is not looked at.
struct ResponseHead: Sendable {
    /// What an answer that goes on without end is cut at, in bytes.
    static let limit = 65_536

    let status: Int
    private let fields: [(name: String, value: String)]

    /// Reads what has arrived so far; nil while more is needed.
    ///
    /// - Throws: `.garbage` as soon as it cannot become an answer.
    init?(_ bytes: some Collection<UInt8>) throws(ProbeFailure.Problem) {
        let beginning = Array("HTTP/1.".utf8)
        guard bytes.prefix(beginning.count).elementsEqual(beginning.prefix(bytes.count)) else { throw .garbage }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.firstRange(of: Array("\n\n".utf8)) else {
            if bytes.count > Self.limit { throw .garbage }
            return nil
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(whereSeparator: \.isNewline)
        let parts = (lines.first ?? "").split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, let status = Int(parts[1]), (100...599).contains(status) else { throw .garbage }
        self.status = status
        fields = lines.dropFirst().compactMap(Self.field)
    }

    /// The first value of a header, by its name in lower case; nil where there is none.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// What a proxy says of itself or of its refusal, in one short text.
    var proxyHint: String? {
        (self["x-squid-error"] ?? self["server"] ?? self["via"]).map { String($0.prefix(80)) }
    }

    private static func field(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        return (line[..<colon].lowercased(), String(value))
    }
}
