/// One entry of noProxy as Go understands it.
///
/// Source: golang.org/x/net/http/httpproxy, by whose rules proxy.json is read.
public struct NoProxyEntry: Hashable, Sendable {
    /// What an entry exempts.
    public enum Target: Hashable, Sendable {
        /// `*`: every host.
        case everything
        /// `1.2.3.4`: this address, where a URL names it by its number.
        case address(IPAddress)
        /// `10.0.0.0/16`: the addresses in it, where a URL names them by their numbers. Never a name.
        case block(IPBlock)
        /// `example.com`: this name and all beneath it; `.example.com` and `*.example.com`: only those beneath.
        case domain(String, subdomainsOnly: Bool)
    }

    /// As written, without blanks around it.
    public let text: String
    /// What it exempts; nil where Go passes it over.
    public let target: Target?
    /// The one port that it exempts, as written; nil for all.
    public let port: String?

    /// Reads one entry. None is refused: what makes no sense is a name that no host has.
    public init(_ text: String) {
        self.text = text.trimmingSpace
        let text = self.text.lowercasedName
        if let target = Self.withoutPort(text) {
            (self.target, port) = (target, nil)
        } else {
            let (host, port) = Self.hostAndPort(text)
            target = IPAddress(host).map(Target.address) ?? Self.domain(host)
            self.port = port.isEmpty ? nil : port
        }
    }

    /// The entries of a list that is joined by commas.
    public static func entries(of list: String) -> [NoProxyEntry] {
        list.utf8.split(separator: UInt8(ascii: ",")).map { NoProxyEntry(String(Substring($0))) }
            .filter { !$0.text.isEmpty }
    }

    private static func withoutPort(_ text: String) -> Target? {
        text == "*" ? .everything : IPBlock(text).map(Target.block)
    }

    private static func domain(_ host: String) -> Target? {
        guard !host.isEmpty else { return nil }
        let isWild = host.utf8.starts(with: "*.".utf8)
        let name = isWild ? String(decoding: host.utf8.dropFirst(), as: UTF8.self) : host
        guard name.utf8.first == UInt8(ascii: ".") else { return .domain(name.asciiName, subdomainsOnly: false) }
        return .domain(String(decoding: name.utf8.dropFirst(), as: UTF8.self).asciiName, subdomainsOnly: true)
    }

    /// Splits `host:port` and `[address]:port`; whatever else has colons or brackets is a host as a whole.
    private static func hostAndPort(_ text: String) -> (host: String, port: String) {
        let bytes = Array(text.utf8)
        guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")) else { return (text, "") }
        var host = bytes[..<colon]
        if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(UInt8(ascii: ":")) {
            return (text, "")
        }
        let port = bytes[colon...].dropFirst()
        guard !(host + port).contains(where: "[]".utf8.contains) else { return (text, "") }
        return (String(decoding: host, as: UTF8.self), String(decoding: port, as: UTF8.self))
    }
}
