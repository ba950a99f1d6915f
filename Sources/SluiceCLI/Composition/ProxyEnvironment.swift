import AWS
import FoundationEssentials

/// The proxy that the caller's own machine goes through, as `HTTPS_PROXY` and `NO_PROXY` name it.
struct ProxyEnvironment {
    private let proxy: HTTPProxy?
    /// Hosts, and the ends of hosts' names, that are reached without it.
    private let exceptions: [Substring]

    init(_ environment: AWS.Environment) {
        proxy = (environment["HTTPS_PROXY"] ?? environment["https_proxy"]).flatMap(HTTPProxy.init(parsing:))
        let list = environment["NO_PROXY"] ?? environment["no_proxy"] ?? ""
        exceptions = list.lowercased().split { $0 == "," || $0 == " " }
    }

    /// The way to an endpoint; nil for the direct one, which plain http always takes.
    func proxy(to endpoint: EndpointURL) -> HTTPProxy? {
        guard endpoint.scheme == .https, !exceptions.contains(where: { Self.covers($0, endpoint.host) }) else {
            return nil
        }
        return proxy
    }

    /// `*`, a name, or a name that the host's ends with.
    private static func covers(_ exception: Substring, _ host: String) -> Bool {
        let name = exception.hasPrefix(".") ? exception.dropFirst() : exception
        return exception == "*" || host == name || host.hasSuffix(".\(name)")
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
