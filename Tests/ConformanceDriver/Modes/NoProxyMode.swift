import SluiceCore

/// Chooses the proxy for a URL as Go does, by the function that `sluice trace` asks.
struct NoProxyMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let url: String = try members.required("url")
        guard let target = try target(of: url) else { return ["proxy": .null] }
        let choice = ProxyClient.go.choice(
            for: target, httpProxy: try members.optional("httpProxy"), httpsProxy: try members.optional("httpsProxy"),
            noProxy: [try members.optional("noProxy") ?? ""])
        guard case .proxy(let proxy) = choice.way else { return ["proxy": .null] }
        return ["proxy": .string(proxy)]
    }

    /// nil for a URL of a scheme that no proxy is set for.
    private func target(of url: String) throws(Refusal) -> ProxyTarget? {
        do throws(ProxyTarget.URLError) {
            return try ProxyTarget(url: url)
        } catch {
            guard case .unproxiedScheme = error else { throw Refusal(.malformed, "url is no URL") }
            return nil
        }
    }
}
