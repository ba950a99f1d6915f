import NIOSSL

/// The certificates that TLS is verified with.
public struct TrustStore: Sendable {
    /// A file of certificates that cannot be used.
    public struct Unreadable: Error, Hashable, Sendable {
        /// The file.
        public var path: String

        /// A file by its path.
        public init(path: String) { self.path = path }
    }

    let context: NIOSSLContext

    /// The system's certificates and, beside them, those of PEM files.
    public init(additionalFiles: [String] = []) throws(Unreadable) {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        for path in additionalFiles {
            do {
                configuration.additionalTrustRoots.append(.certificates(try NIOSSLCertificate.fromPEMFile(path)))
            } catch { throw Unreadable(path: path) }
        }
        do { context = try NIOSSLContext(configuration: configuration) } catch {
            throw Unreadable(path: additionalFiles.first ?? "the system's certificates")
        }
    }
}
