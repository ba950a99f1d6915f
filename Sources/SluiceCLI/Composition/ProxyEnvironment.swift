import AWS
import FoundationEssentials
import SluiceCore

/// The proxy that the caller's own machine goes through, as `HTTPS_PROXY` and `NO_PROXY` name it, by Go's rules: the
/// same that `sluice trace` shows.
struct ProxyEnvironment {
    private let proxy: String?
    private let noProxy: String

    init(_ environment: AWS.Environment) {
        proxy = environment["HTTPS_PROXY"] ?? environment["https_proxy"]
        noProxy = environment["NO_PROXY"] ?? environment["no_proxy"] ?? ""
    }

    /// The way to an endpoint; nil for the direct one, which plain http always takes.
    ///
    /// A proxy that is none is refused: who sets one does not want the direct way, which may not even be there.
    func proxy(to endpoint: EndpointURL) throws(Failure) -> HTTPProxy? {
        guard endpoint.scheme == .https else { return nil }
        let target = ProxyTarget(host: endpoint.host, port: endpoint.port)
        let choice = ProxyClient.go.choice(for: target, httpProxy: nil, httpsProxy: proxy, noProxy: [noProxy])
        guard case .proxy(let proxy) = choice.way else { return nil }
        guard let proxy = HTTPProxy(parsing: proxy) else { throw Self.failure }
        return proxy
    }

    /// What is wrong, in a line that holds no password.
    static let unusable = "HTTPS_PROXY names no proxy that AWS can be reached through"

    private static var failure: Failure {
        Failure(
            .failed,
            Diagnostic(
                "aws.proxy-invalid", unusable,
                cause: "it has to be an http:// URL with a host; it is not shown, as it may hold a password",
                fix: "set HTTPS_PROXY=http://[user:password@]host:port, or put AWS's hosts into NO_PROXY"))
    }
}

extension HTTPProxy {
    /// Reads `[http://][user:password@]host[:port]`; nil for what is none.
    fileprivate init?(parsing text: String) {
        let url = URL(string: text.contains("://") ? text : "http://\(text)")
        guard let url, url.scheme == "http", let host = url.host(percentEncoded: false), !host.isEmpty else {
            return nil
        }
        self.init(
            host: host, port: url.port ?? 80, user: url.user(percentEncoded: false),
            password: url.password(percentEncoded: false) ?? "")
    }
}
