/// noProxy as Python's requests reads it: first `requests.utils.should_bypass_proxies` of 2.34, then what urllib adds.
///
/// Blocks are for IPv4 alone, and an entry with a port matches only a URL that names this port; a port that is the
/// scheme's own is taken as one that was not named. Older versions of requests let `ample.com` match `example.com`.
struct PythonProxyRules {
    private let noProxy: String

    init(_ noProxy: String) { self.noProxy = noProxy }

    func exemption(of target: ProxyTarget) -> ProxyExemption? {
        let host = target.host.lowercasedName
        let named = target.port == target.scheme.defaultPort || target.port == 0 ? nil : "\(host):\(target.port)"
        if let address = IPv4Address(loose: host) {
            if let found = exemption(of: host, address) { return found }
        } else if let entry = Self.entry(within: requestsEntries, matching: [host, named].compactMap(\.self)) {
            return entry
        }
        return exemptionByURLLib(host)
    }

    /// A list without any blank in it.
    private var requestsEntries: [String] {
        noProxy.utf8.split(separator: UInt8(ascii: ",")).map { piece in
            String(Substring(piece)).filter { $0 != " " }
        }.filter { !$0.isEmpty }
    }

    /// An address is compared by its letters, with a block by its number.
    private func exemption(of host: String, _ address: IPv4Address) -> ProxyExemption? {
        for entry in requestsEntries {
            if let block = Self.block(entry) {
                guard block.contains(address) else { continue }
                return ProxyExemption(entry: entry, rule: "\(entry) covers this address")
            }
            if entry == host { return ProxyExemption(entry: entry, rule: "\(entry) is this address") }
        }
        return nil
    }

    /// 1 to 32 bits behind an address that may be loosely written.
    private static func block(_ entry: String) -> IPv4CIDR? {
        let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPv4Address(loose: String(parts[0])), let bits = Int(parts[1]),
            (1...32).contains(bits)
        else { return nil }
        return IPv4CIDR(containing: address, prefixLength: bits)
    }

    /// urllib knows no blocks, takes a lone star for everything, and cuts what looks like a port off every host: of
    /// an IPv6 address its last group.
    private func exemptionByURLLib(_ host: String) -> ProxyExemption? {
        if noProxy == "*" { return ProxyExemption(entry: "*", rule: "* exempts every host") }
        let entries = noProxy.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)).trimmingSpace }
        return Self.entry(
            within: entries.filter { !$0.isEmpty }, matching: [host, Self.withoutPort(host)],
            reading: \.lowercasedName)
    }

    private static func entry(
        within entries: [String], matching names: [String], reading: (String) -> String = { $0 }
    ) -> ProxyExemption? {
        let match = entries.first { entry in
            let domain = String(decoding: reading(entry).utf8.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self)
            return names.contains { $0.isWithin(domain) }
        }
        return match.map { ProxyExemption(entry: $0, rule: "\($0) covers itself and what is beneath it") }
    }

    private static func withoutPort(_ host: String) -> String {
        guard let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) else { return host }
        let isPort = host.utf8[colon...].dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        return isPort ? String(host[..<colon]) : host
    }
}

extension IPv4Address {
    /// Reads what C's `inet_aton` reads: one to four numbers, octal and hexadecimal ones too, the last of which fills the rest.
    init?(loose text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap(Self.looseNumber)
        guard (1...4).contains(parts.count), numbers.count == parts.count else { return nil }
        let lastBits = UInt32(8 * (5 - parts.count))
        guard numbers.dropLast().allSatisfy({ $0 <= 0xFF }), UInt64(numbers[parts.count - 1]) < 1 << UInt64(lastBits)
        else { return nil }
        let leading = numbers.dropLast().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(bits: UInt32(truncatingIfNeeded: leading << UInt64(lastBits) | UInt64(numbers[parts.count - 1])))
    }

    private static func looseNumber(_ text: Substring) -> UInt32? {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
        if text.lowercased().hasPrefix("0x") { return text.utf8.count > 2 ? number(text.dropFirst(2), radix: 16) : nil }
        return number(text, radix: first == 0x30 ? 8 : 10)
    }

    private static func number(_ digits: Substring, radix: Int) -> UInt32? {
        digits.hasPrefix("+") || digits.hasPrefix("-") ? nil : UInt32(digits, radix: radix)
    }
}
