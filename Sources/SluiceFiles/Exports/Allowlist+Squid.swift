import SluiceCore

/// squid: `acl` and `http_access` lines, to be included before the user's own `http_access deny all`.
///
/// Source: squid-cache.org, the reference of squid.conf, `acl` and `http_access`.
extension Allowlist {
    var squidText: String {
        let header = opening(
            "squid",
            usage: [
                "Include it in squid.conf before your own `http_access deny all`:",
                "  include /etc/squid/\(stack).conf",
                "It lets pass whoever comes as far as that line. Who may not use the proxy has to be refused before it.",
            ])
        let rules = Platform.Domain.Access.allCases.flatMap { access -> [String] in
            let domains = domains(reachedBy: access)
            return domains.isEmpty ? [] : [""] + squidLines(domains, access)
        }
        return (header + rules).map { "\($0)\n" }.joined()
    }

    private func squidLines(_ domains: [Platform.Domain], _ access: Platform.Domain.Access) -> [String] {
        let (kind, words) =
            switch access {
            case .tunnel: ("tunnel", [("method", "method CONNECT"), ("port", "port 443")])
            case .plain: ("plain", [("method", "method GET"), ("scheme", "proto HTTP"), ("port", "port 80")])
            }
        let name = { (part: String) in "\(squidName)_\(kind)_\(part)" }
        // Without -n squid would look up the name of an address, and whoever owns the address chooses that name.
        return domains.linesByTier { "acl \(name("hosts")) dstdomain -n \($0.name)" }
            + words.map { "acl \(name($0)) \($1)" }
            + ["http_access allow \((words.map(\.0) + ["hosts"]).map(name).joined(separator: " "))"]
    }

    /// The stack's name as a part of the names of ACLs, which are one namespace for the whole of squid.conf.
    private var squidName: String { "sluice_\(stack.replacing("-", with: "_"))" }
}
