/// noProxy as curl reads it since 8.9 (`lib/noproxy.c`); a port never matches.
///
/// Before 7.86 blocks were unknown. Up to 8.8 a blank separated entries as a comma does. 7.88, which Debian 12 has, also
/// compares IPv6 hosts by their letters, so that no block holds them.
struct CurlProxyRules {
    private let noProxy: String

    init(_ noProxy: String) { self.noProxy = noProxy }

    func exemption(of target: ProxyTarget) -> ProxyExemption? {
        guard !target.host.isEmpty else { return nil }
        if noProxy == "*" { return ProxyExemption(entry: "*", rule: "* exempts every host") }
        if let address = IPAddress(target.host) {
            return exemption(of: address, isIPv4: IPv4Address(target.host) != nil)
        }
        let name = target.host.lowercasedName.withoutTrailingDot
        return entries.first { name.isWithin($0.lowercasedName.withoutTrailingDot.withoutLeadingDot) }
            .map { ProxyExemption(entry: $0, rule: "\($0) covers itself and what is beneath it") }
    }

    private func exemption(of address: IPAddress, isIPv4: Bool) -> ProxyExemption? {
        entries.first { Self.block($0, isIPv4: isIPv4)?.contains(address) == true }.map { entry in
            ProxyExemption(
                entry: entry, rule: entry.contains("/") ? "\(entry) covers this address" : "\(entry) is this address")
        }
    }

    /// An address or a block of the same family; a prefix of 0 means the whole address.
    private static func block(_ entry: String, isIPv4: Bool) -> IPBlock? {
        let parts = entry.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        guard let address = IPAddress(parts[0]), (IPv4Address(parts[0]) != nil) == isIPv4 else { return nil }
        let whole = isIPv4 ? 32 : 128
        guard parts.count == 2 else { return IPBlock(containing: address, prefixLength: 128) }
        guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let bits = Int(parts[1]), bits <= whole else {
            return nil
        }
        return IPBlock(containing: address, prefixLength: 128 - whole + (bits == 0 ? whole : bits))
    }

    /// Blanks may stand around an entry; where one is followed by something other than a comma, the list ends.
    private var entries: [String] {
        var entries: [String] = []
        for piece in noProxy.utf8.split(separator: UInt8(ascii: ",")) {
            let words = piece.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if let word = words.first { entries.append(String(Substring(word))) }
            if words.count > 1 { break }
        }
        return entries
    }
}

extension String {
    fileprivate var withoutTrailingDot: String {
        utf8.last == UInt8(ascii: ".") ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
    }

    fileprivate var withoutLeadingDot: String {
        utf8.first == UInt8(ascii: ".") ? String(decoding: utf8.dropFirst(), as: UTF8.self) : self
    }
}
