/// noProxy as Go reads it, word for word as golang.org/x/net/http/httpproxy does; proxy.json follows it.
///
/// A block or an address matches only where the URL names the host by its number, a domain only where it names it by a
/// name: nothing is ever resolved.
struct GoProxyRules {
    private let entries: [NoProxyEntry]

    init(_ noProxy: String) { entries = NoProxyEntry.entries(of: noProxy) }

    func exemption(of target: ProxyTarget) -> ProxyExemption? {
        let host = target.host.asciiName
        if let rule = Self.exemption(of: host) { return ProxyExemption(rule: rule) }
        let name = host.trimmingSpace.lowercasedName
        let address = IPAddress(ignoringZoneOf: host)
        let match =
            entries.first { $0.target == .everything }
            ?? entries.first { $0.matches(name, address, port: target.writtenPort) }
        return match.map { ProxyExemption(entry: $0.text, rule: "\($0.text) \($0.verb)") }
    }

    /// What Go decides without looking at the list. It compares `localhost` by its letters: `LOCALHOST` is proxied.
    private static func exemption(of host: String) -> String? {
        if host.utf8.contains(where: "[]".utf8.contains) { return "Go cannot read a host with brackets in it" }
        if host.isSameName(as: "localhost") { return "Go never proxies localhost" }
        if IPAddress(ignoringZoneOf: host)?.isLoopback == true { return "Go never proxies loopback addresses" }
        return nil
    }
}

extension NoProxyEntry {
    /// Whether this entry exempts a host by its name, or by its address where it has one.
    fileprivate func matches(_ name: String, _ address: IPAddress?, port: String) -> Bool {
        guard self.port == nil || self.port == port else { return false }
        return switch (target, address) {
        case (.address(let own), let address?): own == address
        case (.block(let block), let address?): block.contains(address)
        case (.domain(let domain, let subdomainsOnly), nil):
            name.isBeneath(domain) || !subdomainsOnly && name.isSameName(as: domain)
        case (.everything, _): true
        default: false
        }
    }

    /// What it does to a host that it matches.
    fileprivate var verb: String {
        switch target {
        case .everything: "exempts every host"
        case .block: "covers this address"
        case .domain(_, subdomainsOnly: true): "covers what is beneath it"
        case .domain: "covers itself and what is beneath it"
        case .address, nil: "is this address"
        }
    }
}
