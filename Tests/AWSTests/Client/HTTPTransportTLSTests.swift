import AWS
import ProxyTesting
import Testing

/// Whom the transport trusts, and what it says of the others.
struct HTTPTransportTLSTests {
    /// What came of one request to a site of that kind on this machine, with that file as `AWS_CA_BUNDLE`.
    private func result(
        from kind: Site.Certificate, host: String = "localhost",
        trusting bundle: @escaping @Sendable (StandInInternet) -> String? = { $0.authority }
    ) async throws -> Result<HTTPResponse, TransportError> {
        try await StandInInternet.run(sites: [Site("localhost", certificate: kind)]) { internet in
            let endpoint = EndpointURL(scheme: .https, host: host, port: internet.port)
            let result = await post(
                to: endpoint, through: HTTPTransportConfiguration(caBundlePath: bundle(internet)))
            // Nothing is said to a server before it is trusted.
            if case .failure = result { #expect(internet.visits == []) }
            return result
        }
    }

    private func expectTLSFailure(
        _ result: Result<HTTPResponse, TransportError>, saying words: String,
        at location: SourceLocation = #_sourceLocation
    ) {
        guard case .failure(.notSent(.tls(let text))) = result else {
            Issue.record("\(result)", sourceLocation: location)
            return
        }
        #expect(text.contains(words), sourceLocation: location)
    }

    @Test func `a server that an authority of the bundle vouches for is trusted`() async throws {
        #expect(try await result(from: .good).status == 200)
    }

    @Test func `the bundle takes the place of the system's authorities, which do not know ours`() async throws {
        expectTLSFailure(try await result(from: .good, trusting: { _ in nil }), saying: "CERTIFICATE_VERIFY_FAILED")
    }

    @Test(arguments: [Site.Certificate.expired, .intercepted, .selfSigned])
    func `a certificate that nobody vouches for today is refused`(_ kind: Site.Certificate) async throws {
        expectTLSFailure(try await result(from: kind), saying: "CERTIFICATE_VERIFY_FAILED")
    }

    @Test func `a certificate for another host is refused`() async throws {
        expectTLSFailure(try await result(from: .otherName), saying: "find localhost in")
    }

    @Test func `a certificate without the address that was asked for is refused`() async throws {
        expectTLSFailure(try await result(from: .good, host: "127.0.0.1"), saying: "failedToValidateHostname")
    }

    @Test func `a server that speaks no TLS newer than 1.1 is refused`() async throws {
        expectTLSFailure(try await result(from: .oldProtocol), saying: "PROTOCOL")
    }

    @Test(arguments: ["/nonexistent/bundle.pem", "/dev/null", #filePath])
    func `a bundle that is none keeps everything from being sent`(_ path: String) async throws {
        let result = try await result(from: .good, trusting: { _ in path })
        expectTLSFailure(result, saying: "there are no certificates to trust that can be read in \(path)")
    }
}
