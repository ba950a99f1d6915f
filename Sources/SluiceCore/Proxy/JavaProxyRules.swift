/// noProxy as the AWS SDK for Java 2 reads it.
///
/// Java itself knows no noProxy, only `http.nonProxyHosts`. The SDK makes one of the other (`ProxyEnvironmentSetting`,
/// `SdkHttpUtils`, `SdkProxyRoutePlanner`): each entry in lower case is a pattern for the whole name, in which `*` stands
/// for anything and, as the pattern becomes a regular expression, `.` for any one character. So `example.com` exempts
/// nothing beneath it, `.example.com` next to nothing, and a block no address; a port never matches. Other signs of
/// regular expressions are taken as they stand.
struct JavaProxyRules {
    private let noProxy: String

    init(_ noProxy: String) { self.noProxy = noProxy }

    func exemption(of target: ProxyTarget) -> ProxyExemption? {
        let isIPv6 = target.host.utf8.contains(UInt8(ascii: ":"))
        let host = (isIPv6 ? "[\(target.host)]" : target.host).lowercasedName
        let entry = noProxy.split(whereSeparator: { ",|".contains($0) }).first {
            Self.matches(Array(host.utf8), Array(String($0).lowercasedName.utf8))
        }
        return entry.map { ProxyExemption(entry: String($0), rule: "the pattern \($0) fits the whole name") }
    }

    /// Goes through both once, and comes back to the last star where a sign does not fit.
    private static func matches(_ host: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, sign) = (0, 0)
        var star: (at: Int, sign: Int)?
        while at < host.count {
            if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
                star = (at, sign)
                sign += 1
            } else if sign < pattern.count, pattern[sign] == host[at] || pattern[sign] == UInt8(ascii: ".") {
                (at, sign) = (at + 1, sign + 1)
            } else if let last = star {
                star = (last.at + 1, last.sign)
                (at, sign) = (last.at + 1, last.sign + 1)
            } else {
                return false
            }
        }
        return pattern[sign...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
