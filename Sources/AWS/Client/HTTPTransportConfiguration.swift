import AsyncHTTPClient
import NIOCore
import NIOSSL

/// How an `HTTPTransport` connects.
///
/// TLS is 1.2 at least, and the certificate and its name are verified: nothing here can switch that off.
public struct HTTPTransportConfiguration: Sendable {
    /// The most connections to one endpoint at a time; the number of calls that run side by side.
    public var connections: Int
    /// How long a connection may take to come about, TLS and proxy included.
    public var connectTimeout: Duration
    /// How long the server may say nothing once it has the request, and between two parts of its answer.
    public var idleTimeout: Duration
    /// The longest body in bytes that is accepted.
    public var responseLimit: Int
    /// The file with the certificates to trust (`AWS_CA_BUNDLE`), `nil` for the system's.
    public var caBundlePath: String?
    /// The proxy to go through, `nil` for none.
    public var proxy: HTTPProxy?
    /// Whether plain http may leave this machine: for the metadata services of instances and containers alone, whose
    /// addresses lead no further than the host.
    public var allowsPlainHTTP: Bool

    /// A configuration made of its parts.
    public init(
        connections: Int = 16, connectTimeout: Duration = .seconds(5), idleTimeout: Duration = .seconds(30),
        responseLimit: Int = 64_000_000, caBundlePath: String? = nil, proxy: HTTPProxy? = nil,
        allowsPlainHTTP: Bool = false
    ) {
        self.connections = connections
        self.connectTimeout = connectTimeout
        self.idleTimeout = idleTimeout
        self.responseLimit = responseLimit
        self.caBundlePath = caBundlePath
        self.proxy = proxy
        self.allowsPlainHTTP = allowsPlainHTTP
    }

    var forHTTPClient: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(connectTimeout), read: TimeAmount(idleTimeout)),
            proxy: proxy?.forHTTPClient, decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        // A connection that the server has just given up would lose the next request, so we give up first.
        configuration.connectionPool.idleTimeout = .seconds(15)
        // With retries the library hides why it could not connect until the time is over.
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    /// Why the certificates of the bundle cannot be trusted, `nil` where they can.
    ///
    /// The HTTP library finds out with the first connection, and takes it for a failure to connect.
    var trustFailure: NotSentCause? {
        guard let caBundlePath else { return nil }
        do {
            _ = try NIOSSLContext(configuration: tls)
            return nil
        } catch {
            return .tls("there are no certificates to trust that can be read in \(caBundlePath)")
        }
    }

    private var tls: TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if let caBundlePath { tls.trustRoots = .file(caBundlePath) }
        return tls
    }
}

extension HTTPProxy {
    fileprivate var forHTTPClient: HTTPClient.Configuration.Proxy {
        guard let user else { return .server(host: host, port: port) }
        return .server(host: host, port: port, authorization: .basic(username: user, password: password))
    }
}
