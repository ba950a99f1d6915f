import NIOSSL

/// Throw-away certificates for the sites of a stand-in internet, made with openssl.
struct SiteCertificates: Sendable {
    /// The path of a PEM file with the authority that vouches for the good ones.
    let authority: String
    private let contexts: [String: NIOSSLContext]
    /// How the first site speaks TLS: whoever comes without CONNECT gets it.
    let direct: NIOSSLContext?

    init(for sites: [Site], in folder: ScratchFolder) async throws {
        authority = folder.path(of: "authority.pem")
        let workshop = Workshop(folder: folder)
        try await workshop.makeAuthority("authority", organization: "Stand-In Internet")
        try await workshop.makeAuthority("interceptor", organization: "Nosy Proxy")
        try await workshop.makeRequest(for: sites.map(\.name), "sites")
        try await workshop.makeRequest(for: ["elsewhere.test"], "elsewhere")
        var made: [Site.Certificate: NIOSSLContext] = [:]
        for kind in Set(sites.map(\.certificate)) { made[kind] = try await workshop.context(kind) }
        direct = sites.first.flatMap { made[$0.certificate] }
        contexts = Dictionary(sites.map { ($0.name, made[$0.certificate]) }, uniquingKeysWith: { $1 })
            .compactMapValues(\.self)
    }

    /// How a site speaks TLS; nil for a host that is not there.
    func context(of host: String) -> NIOSSLContext? { contexts[host] }
}

/// Where certificates are made: a folder, and what openssl is told to do in it.
private struct Workshop {
    let folder: ScratchFolder

    private static let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]

    /// `NAME.pem` and `NAME.key`: an authority that vouches for itself.
    func makeAuthority(_ name: String, organization: String) async throws {
        try await Tool.openssl.output(
            of: ["req", "-x509"] + Self.newKey + [
                "-keyout", file("\(name).key"), "-out", file("\(name).pem"), "-days", "2",
                "-subj", "/O=\(organization)/CN=\(organization) CA",
            ])
    }

    /// `NAME.csr` and `NAME.key`: a server that would like to be known by these names.
    func makeRequest(for hosts: [String], _ name: String) async throws {
        let names = hosts.map { "DNS:\($0)" }.joined(separator: ",")
        try await Tool.openssl.output(
            of: ["req"] + Self.newKey + [
                "-keyout", file("\(name).key"), "-out", file("\(name).csr"), "-subj", "/CN=\(name)",
                "-addext", "subjectAltName=\(names)",
            ])
    }

    /// How a server with such a certificate speaks TLS.
    func context(_ kind: Site.Certificate) async throws -> NIOSSLContext {
        let server = kind == .otherName ? "elsewhere" : "sites"
        let certificate = file("\(server)-\(kind).pem")
        try await Tool.openssl.output(
            of: ["x509", "-req", "-in", file("\(server).csr")] + signer(of: kind, server) + [
                "-copy_extensions", "copyall", "-days", kind == .expired ? "-1" : "2", "-out", certificate,
            ])
        let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
        let key = try NIOSSLPrivateKey(file: file("\(server).key"), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(key))
        if kind == .oldProtocol {
            configuration.minimumTLSVersion = .tlsv1
            configuration.maximumTLSVersion = .tlsv11
        }
        return try NIOSSLContext(configuration: configuration)
    }

    /// What tells openssl who signs.
    private func signer(of kind: Site.Certificate, _ server: String) -> [String] {
        guard kind != .selfSigned else { return ["-signkey", file("\(server).key")] }
        let authority = kind == .intercepted ? "interceptor" : "authority"
        return ["-CA", file("\(authority).pem"), "-CAkey", file("\(authority).key"), "-CAcreateserial"]
    }

    private func file(_ name: String) -> String { folder.path(of: name) }
}
