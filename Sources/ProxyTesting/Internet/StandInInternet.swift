import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The hosts of the internet on one loopback port, for a proxy that is given it as its upstream.
///
/// It speaks as a proxy does: a CONNECT to one of its sites is answered with TLS and HTTP as that site, a plain request
/// with HTTP alone. A host that is not among the sites does not exist: 502. Whoever begins with TLS gets the first
/// site's, and may say inside what others say outside.
public struct StandInInternet: Sendable {
    /// The port on 127.0.0.1.
    public let port: Int
    /// The path of a PEM file with the authority that vouches for its sites.
    public let authority: String
    private let log: VisitLog

    /// Every request that came through, in the order of arrival; a CONNECT and the request in it are one each.
    public var visits: [Visit] { log.visits }

    /// Runs for as long as the body runs.
    ///
    /// - Parameters:
    ///   - sites: the hosts that exist.
    ///   - answer: what they say; a plain 200 unless told.
    public static func run<Value: Sendable>(
        sites: [Site], answer: @escaping @Sendable (Visit) -> SiteAnswer = { _ in SiteAnswer() },
        _ body: @Sendable (StandInInternet) async throws -> Value
    ) async throws -> Value {
        try await ScratchFolder.with { folder in
            let certificates = try await SiteCertificates(for: sites, in: folder)
            let log = VisitLog()
            let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let gate = Gate(certificates: certificates, log: log, answer: answer)
                        try channel.pipeline.syncOperations.addHandler(gate)
                    }
                }
                .bind(host: "127.0.0.1", port: 0).get()
            let internet = StandInInternet(
                port: server.localAddress?.port ?? 0, authority: certificates.authority, log: log)
            let result: Result<Value, any Error>
            do { result = .success(try await body(internet)) } catch { result = .failure(error) }
            try await server.close()
            return try result.get()
        }
    }
}

/// A host of the stand-in internet.
public struct Site: Hashable, Sendable {
    /// What is odd about a certificate, or about the TLS that it comes with.
    public enum Certificate: Hashable, Sendable, CaseIterable {
        /// Nothing: it is for this host, and the internet's authority vouches for it.
        case good
        /// It is for other hosts.
        case otherName
        /// It was good yesterday.
        case expired
        /// An authority of the proxy's own has signed it, as one that looks into TLS does.
        case intercepted
        /// It vouches for itself.
        case selfSigned
        /// It is good, but its server speaks no TLS that is newer than 1.1.
        case oldProtocol
    }

    /// The host's name.
    public let name: String
    /// What it shows of itself.
    public let certificate: Certificate

    /// A host by its name.
    public init(_ name: String, certificate: Certificate = .good) {
        self.name = name
        self.certificate = certificate
    }
}

/// One request that reached the stand-in internet.
public struct Visit: Hashable, Sendable {
    /// `CONNECT`, `GET` …
    public let method: String
    /// The host, in lower case.
    public let host: String
    /// 443, 80, or what was asked for.
    public let port: Int
    /// The path and query; empty for a CONNECT.
    public let path: String
    /// Whether it came through a tunnel.
    public let isEncrypted: Bool
    /// What came with it.
    public var body = ""
}

/// What a site says.
public struct SiteAnswer: Hashable, Sendable {
    /// The status code.
    public var status: Int
    /// The headers apart from the body's length.
    public var headers: [String: String]
    /// The body.
    public var body: String

    /// An answer; 200 unless told.
    public init(status: Int = 200, headers: [String: String] = [:], body: String = "hello\n") {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer that sends its reader elsewhere.
    public static func redirect(to location: String) -> SiteAnswer {
        SiteAnswer(status: 302, headers: ["Location": location], body: "")
    }
}

/// The visits so far.
final class VisitLog: Sendable {
    private let state = Mutex<[Visit]>([])

    var visits: [Visit] { state.withLock(\.self) }

    func add(_ visit: Visit) { state.withLock { $0.append(visit) } }
}
