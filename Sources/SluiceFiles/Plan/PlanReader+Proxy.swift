import SluiceCore

/// `proxy`: where it is, how one logs in, what goes past it.
extension PlanReader {
    mutating func readProxy(_ node: PlanNode) -> ProxySettings? {
        let keys = [
            "httpProxy", "httpsProxy", "credentials", "noProxy", "securityGroup", "destination", "egress",
        ]
        guard let fields = fields(of: node, keys) else {
            hide(node)
            return nil
        }
        let httpProxy = required("httpProxy", in: fields, example: "httpProxy: http://10.0.0.254:80")
            .flatMap { readProxyURL($0) }
        let httpsProxy = fields["httpsProxy"].flatMap { readProxyURL($0) }
        let credentials = fields["credentials"].flatMap { readCredentials($0) }
        let noProxy = fields["noProxy"].flatMap { readNoProxy($0) }
        let group = fields["securityGroup"].flatMap { readGroupChoice($0) } ?? .create
        let destination = fields["destination"].flatMap { readDestination($0) }
        let egress = fields["egress"].flatMap { readEgress($0) } ?? ProxySettings.Egress()
        // A destination that could not be read must not look like one that is missing.
        guard let httpProxy, fields["destination"] == nil || destination != nil else { return nil }
        let proxy = ProxySettings(
            httpProxy: httpProxy, httpsProxy: httpsProxy, credentials: credentials, noProxy: noProxy,
            securityGroup: group, destination: destination, egress: egress)
        add(proxy.findings())
        return proxy
    }

    /// The URL of a proxy. It may hold a password where none belongs, so no message repeats it.
    mutating func readProxyURL(_ node: PlanNode) -> ProxyURL? {
        guard let text = text(node) else { return nil }
        do {
            return try ProxyURL(parsing: text)
        } catch {
            if Self.mayHoldSecret(text) { hide(node) }
            let words = error.words
            report(words.code, "\(node.path) \(words.problem)", cause: words.cause, fix: words.fix, at: node)
            return nil
        }
    }

    /// Whether a user and a password could be in this text: a colon leads to something other than the one port.
    private static func mayHoldSecret(_ url: String) -> Bool {
        guard !url.contains("@") else { return true }
        let parts = url.split(separator: ":", omittingEmptySubsequences: false).drop { $0.allSatisfy(\.isLetter) }
        guard let port = parts.dropFirst().last else { return false }
        return parts.count > 2 || !port.prefix { $0 != "/" }.allSatisfy(\.isNumber)
    }

    mutating func readDestination(_ node: PlanNode) -> ProxySettings.Destination? {
        if case .map = node.content {
            return readExtended(node).map { $0.extends ? .extended($0.id) : .group($0.id) }
        }
        guard case .text(let text, _) = node.content, text.hasPrefix("sg-") else {
            return block(node).map(ProxySettings.Destination.cidr)
        }
        return id(node, .securityGroup).map(ProxySettings.Destination.group)
    }

    private mutating func readEgress(_ node: PlanNode) -> ProxySettings.Egress? {
        guard let fields = fields(of: node, ["endpoints", "s3"]) else { return nil }
        return ProxySettings.Egress(
            endpoints: fields["endpoints"].flatMap { bool($0) } ?? true, s3: fields["s3"].flatMap { bool($0) } ?? true)
    }
}

extension ProxyURL.ParseError {
    /// What a diagnostic says; the problem reads on from the key's path.
    fileprivate var words: (code: Diagnostic.Code, problem: String, cause: String, fix: String) {
        switch self {
        case .userInfo:
            (
                "plan.proxy-user-info", "holds a user name or password",
                "a plan is shared and kept; whoever reads it would have them",
                "remove what stands before the `@`, and name the places with proxy.credentials: { user: { env: … }, password: { env: … } }"
            )
        case .schemeMissing:
            (
                "plan.proxy-scheme", "has no scheme", "a proxy is named by a URL: how to speak to it, then where it is",
                "put `http://` before it"
            )
        case .schemeUnknown:
            (
                "plan.proxy-scheme", "has a scheme other than http and https",
                "the clusters speak to an HTTP proxy; SOCKS and others are not understood", "write `http://HOST:PORT`"
            )
        case .hostMissing:
            (
                "plan.proxy-host", "names no host", "between `//` and the port the host is missing",
                "write `http://HOST:PORT`"
            )
        case .ipv6:
            (
                "plan.proxy-ipv6", "names an IPv6 address, or has a colon too many",
                "sluice writes the proxy's rules for IPv4 only", "name the proxy's IPv4 address or its host name"
            )
        case .hostMalformed:
            (
                "plan.proxy-host", "names what is neither a host nor an IPv4 address",
                "a host name has letters, digits and hyphens; an address has four numbers from 0 to 255",
                "write `http://HOST:PORT`"
            )
        case .portMalformed:
            (
                "plan.proxy-port", "has a port that is no number from 1 to 65535",
                "the security group opens exactly this port", "write `http://HOST:PORT`, such as http://10.0.0.254:3128"
            )
        case .pathPresent:
            (
                "plan.proxy-path", "goes on behind the port",
                "a proxy has no path and no query: clients would ignore them",
                "end the URL with the port"
            )
        }
    }
}
