import SluiceCore

/// tinyproxy: the Filter file alone, a regular expression a line for what may pass.
///
/// Source: tinyproxy.github.io, the manual of tinyproxy.conf, `Filter`, `FilterExtended`, `FilterDefaultDeny`.
extension Allowlist {
    var tinyproxyText: String {
        let header = opening(
            "tinyproxy",
            usage: [
                "Name it in tinyproxy.conf, and let CONNECT to 443 alone:",
                "  Filter \"/etc/tinyproxy/\(stack).filter\"",
                "  FilterExtended On",
                "  FilterDefaultDeny Yes",
                "  ConnectPort 443",
                "tinyproxy filters by host alone: it cannot tell a CONNECT to a listed host from a plain GET.",
            ])
        let lines = domains.linesByTier(\.tinyproxyPattern)
        return (header + (lines.isEmpty ? [] : [""]) + lines).map { "\($0)\n" }.joined()
    }
}

extension Platform.Domain {
    /// An extended regular expression for the whole host: `^gcr\.io$`, of a whole domain `(^|\.)gcr\.io$`.
    fileprivate var tinyproxyPattern: String {
        "\(hasSubdomains ? #"(^|\.)"# : "^")\(host.replacing(".", with: #"\."#))$"
    }
}
