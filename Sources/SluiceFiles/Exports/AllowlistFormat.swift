public import SluiceCore

/// The languages that an allowlist can be written in.
public enum AllowlistFormat: String, CaseIterable, Sendable {
    /// A name a line, for people and for other tools.
    case plain
    /// `acl` and `http_access` lines for squid.
    case squid
    /// tinyproxy's Filter file.
    case tinyproxy
    /// An HTTP filter of Envoy.
    case envoy
    /// One object with every domain, its port, and what it is for.
    case json

    /// The whole file; each line has its end.
    public func text(of allowlist: Allowlist) -> String {
        switch self {
        case .plain: allowlist.plainText
        case .squid: allowlist.squidText
        case .tinyproxy: allowlist.tinyproxyText
        case .envoy: allowlist.envoyText
        case .json: allowlist.json.text(.pretty) + "\n"
        }
    }
}
