import SluiceCore
import Testing

/// What is concluded from what a probe saw of an AWS endpoint.
struct EndpointVerdictTests {
    private static let blocks = ["10.0.0.0/16", "100.64.0.0/16"].compactMap(IPv4CIDR.init)
    private static let ec2 = ProofTarget(service: .init("ec2", .interface), host: "ec2.us-west-2.amazonaws.com")
    private static let s3 = ProofTarget(service: .init("s3", .gateway), host: "s3.us-west-2.amazonaws.com")

    private static func code(
        _ addresses: [String], _ failure: ProbeFailure? = nil, of target: ProofTarget = ec2,
        blocks: [IPv4CIDR] = blocks
    ) -> String? {
        let outcome = ProbeOutcome(addresses: addresses, attempts: [.init(target.url, failure: failure)])
        return Verdict(of: outcome, for: target, ProofContext(blocks: blocks)).reason?.code.rawValue
    }

    @Test func `a private address in the VPC that completes TLS is proven`() {
        #expect(Self.code(["10.0.3.4", "100.64.0.9"]) == nil)
        #expect(Self.code(["10.0.3.4", "2600:1f14::1"]) == nil)
    }

    @Test func `one public address among private ones is not where the name should lead`() {
        #expect(Self.code(["10.0.3.4", "52.94.1.1"]) == "proof.private-dns")
        #expect(Self.code(["2600:1f14::1"]) == "proof.private-dns")
    }

    @Test(arguments: ["192.168.0.4", "172.31.1.1", "10.1.0.1", "fd00:ec2::1"])
    func `a private address elsewhere is only right while the VPC's blocks are not known`(address: String) {
        #expect(Self.code([address]) == "proof.address-outside-vpc")
        #expect(Self.code([address], blocks: []) == nil)
    }

    @Test func `the S3 gateway is reached at public addresses`() {
        #expect(Self.code(["52.218.1.1"], of: Self.s3) == nil)
    }

    @Test(arguments: [
        (ProbeFailure(.resolve, .unresolved), "proof.endpoint-unresolved"),
        (ProbeFailure(.resolve, .timeout), "proof.resolver-timeout"),
        (ProbeFailure(.connect, .timeout), "proof.endpoint-timeout"),
        (ProbeFailure(.connect, .refused), "proof.endpoint-unreachable"),
        (ProbeFailure(.connect, .unreachable), "proof.endpoint-unreachable"),
        (ProbeFailure(.tls, .untrusted(.unknownIssuer)), "proof.tls-intercepted"),
        (ProbeFailure(.tls, .untrusted(.expired)), "proof.certificate-expired"),
        (ProbeFailure(.tls, .untrusted(.notYetValid)), "proof.certificate-expired"),
        (ProbeFailure(.tls, .untrusted(.wrongName)), "proof.certificate-name"),
        (ProbeFailure(.tls, .garbage), "proof.endpoint-tls"), (ProbeFailure(.tls, .closed), "proof.endpoint-tls"),
    ])
    func `each failure has a code of its own`(failure: ProbeFailure, code: String) {
        #expect(Self.code(failure.stage == .resolve ? [] : ["10.0.3.4"], failure) == code)
    }

    @Test func `where a name leads matters more than what fails there`() {
        #expect(Self.code(["52.94.1.1"], ProbeFailure(.connect, .timeout)) == "proof.private-dns")
    }

    @Test(arguments: [
        ("10.0.0.1", AddressScope.insideVPC), ("10.1.0.1", .elsewherePrivate), ("127.0.0.1", .elsewherePrivate),
        ("169.254.169.254", .elsewherePrivate), ("172.15.0.1", .public), ("172.16.0.1", .elsewherePrivate),
        ("8.8.8.8", .public), ("::1", .elsewherePrivate), ("FE80::1", .elsewherePrivate), ("2001:db8::1", .public),
    ])
    func `addresses are private or public`(address: String, scope: AddressScope) {
        #expect(AddressScope(of: address, blocks: Self.blocks) == scope)
    }
}
