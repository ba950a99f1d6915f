import ProxyTesting
import SluiceCore
import SluiceEngine
import Testing

/// What a probe makes of the names of AWS endpoints.
struct EndpointProbeTests {
    private static let host = "ec2.us-west-2.amazonaws.com"
    private static let target = ProofTarget(service: .init("ec2", .interface), host: host)
    /// The loopback addresses play the VPC.
    private static let vpc = [IPv4CIDR("127.0.0.0/8")].compactMap(\.self)

    private static func prober(
        _ port: Int, trusting authority: String? = nil, timeout: Duration = .seconds(300)
    ) throws -> NetworkProber {
        try .through(
            1, trusting: authority, timeout: timeout, resolver: FixedResolver(places: [host: ("127.0.0.1", port)]))
    }

    @Test func `an endpoint in the VPC that speaks TLS as the service is proven`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host)]) { internet in
            let prober = try Self.prober(internet.port, trusting: internet.authority)
            let outcome = await prober.outcome(of: Self.target)
            #expect(outcome.addresses == ["127.0.0.1"])
            #expect(outcome.attempts.first?.certificate?.names == [Self.host])
            #expect(await prober.code(of: Self.target, blocks: Self.vpc) == nil)
            let other = [IPv4CIDR("10.0.0.0/16")].compactMap(\.self)
            #expect(await prober.code(of: Self.target, blocks: other) == "proof.address-outside-vpc")
        }
    }

    @Test func `somebody else who answers for the name is noticed`() async throws {
        try await StandInInternet.run(sites: [Site(Self.host, certificate: .intercepted)]) { internet in
            let prober = try Self.prober(internet.port, trusting: internet.authority)
            #expect(await prober.code(of: Self.target, blocks: Self.vpc) == "proof.tls-intercepted")
        }
    }

    @Test(arguments: [OddListener.Manner.says("HTTP/1.1 400 Bad Request\r\n\r\n"), .hangsUp, .silent])
    func `something that does not complete TLS is noticed`(manner: OddListener.Manner) async throws {
        try await OddListener.run(manner) { listener in
            let prober = try Self.prober(listener.port, timeout: .seconds(1))
            #expect(await prober.code(of: Self.target, blocks: Self.vpc) == "proof.endpoint-tls")
        }
    }

    @Test func `an endpoint that nobody serves is not reached`() async throws {
        let port = try await OddListener.run(.silent) { $0.port }
        let code = try await Self.prober(port).code(of: Self.target, blocks: Self.vpc)
        #expect(code == "proof.endpoint-unreachable")
    }

    @Test func `a name without addresses does not resolve`() async throws {
        let prober = try NetworkProber.through(1)
        #expect(await prober.code(of: Self.target) == "proof.endpoint-unresolved")
    }

    @Test func `the system resolves its own name and addresses, and no name that cannot be`() async throws {
        let resolver = SystemResolver()
        let own = try await resolver.addresses(of: "localhost", port: 443, within: .seconds(30))
        #expect(own.contains { $0.ipAddress == "127.0.0.1" && $0.port == 443 })
        await #expect(throws: ProbeFailure(.resolve, .unresolved)) {
            try await resolver.addresses(of: "name.invalid", port: 443, within: .seconds(30))
        }
    }
}
