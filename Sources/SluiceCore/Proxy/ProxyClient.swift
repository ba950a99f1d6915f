/// The HTTP clients whose readings of noProxy differ.
public enum ProxyClient: String, CaseIterable, Hashable, Sendable {
    /// Go's `net/http`, and so anthos-gke, Kubernetes and everything built with them.
    case go
    /// curl 8.9 and later.
    case curl
    /// Python's requests.
    case python
    /// The AWS SDK for Java 2.
    case java

    /// Which way this client goes to the target, when it is told these proxies and this noProxy.
    ///
    /// nil for a proxy means that the client is told none for that scheme. The entries reach the client as one text,
    /// joined by commas.
    public func choice(
        for target: ProxyTarget, httpProxy: String?, httpsProxy: String?, noProxy: [String]
    ) -> ProxyChoice {
        let proxy = target.scheme == .https ? httpsProxy : httpProxy
        guard let proxy, !proxy.isEmpty else {
            return ProxyChoice(.direct, rule: "no proxy is set for \(target.scheme.rawValue)")
        }
        if self == .go, !GoURL.isProxy(proxy) { return ProxyChoice(.direct, rule: "Go cannot read the proxy's URL") }
        if let exemption = exemption(of: target, by: noProxy.joined(separator: ",")) {
            return ProxyChoice(.direct, entry: exemption.entry, rule: exemption.rule)
        }
        return ProxyChoice(.proxy(proxy), rule: "no entry of noProxy matches")
    }

    /// The one place where clients part: each dialect has a file of its own.
    private func exemption(of target: ProxyTarget, by noProxy: String) -> ProxyExemption? {
        switch self {
        case .go: GoProxyRules(noProxy).exemption(of: target)
        case .curl: CurlProxyRules(noProxy).exemption(of: target)
        case .python: PythonProxyRules(noProxy).exemption(of: target)
        case .java: JavaProxyRules(noProxy).exemption(of: target)
        }
    }
}
