import AWS
import AWSTesting
import Foundation
import Testing

/// FakeEC2 behind HTTP: the same account, and faults that a client really meets.
struct FakeEC2ServerTests {
    @Test func `answers on loopback what FakeEC2 answers`() async throws {
        try await FakeEC2Server.with { server in
            try await Self.client(of: server) { ec2 in
                let made = try await Self.made(CreateVpc(cidrBlock: "10.0.0.0/16"), by: ec2)
                let copy = server.contents
                let seen = try await ec2.read(DescribeVpcs()).vpcs ?? []
                #expect(seen.contains { $0.vpcId == made.vpc?.vpcId })
                _ = try await Self.made(DeleteVpc(vpcId: try #require(made.vpc?.vpcId)), by: ec2)
                #expect(copy.inventory(at: server.now).contains { $0.id == made.vpc?.vpcId })
                #expect(!server.contents.inventory(at: server.now).contains { $0.id == made.vpc?.vpcId })
                #expect(server.violations == [])
                #expect(server.calls.map(\.action) == ["CreateVpc", "DescribeVpcs", "DeleteVpc"])
            }
        }
    }

    @Test func `a copy of an account goes on behind another server`() async throws {
        let contents = try await FakeEC2Server.with { server in
            try await Self.client(of: server) { ec2 in
                _ = try await Self.made(CreateVpc(cidrBlock: "10.0.0.0/16"), by: ec2)
                return server.contents
            }
        }
        try await FakeEC2Server.with(contents) { server in
            try await Self.client(of: server) { ec2 in
                let vpcs = try await ec2.read(DescribeVpcs()).vpcs ?? []
                #expect(vpcs.contains { $0.cidrBlock == "10.0.0.0/16" })
            }
        }
    }

    @Test(arguments: [
        ("lostBefore", true, false), ("lostAfter", true, true), ("reset", true, true), ("cutHead", true, true),
        ("cut", true, true), ("html", true, false), ("errorAfter", true, true),
        ("throttled", false, false), ("refused", false, false), ("late", true, false),
    ])
    func `a control file disturbs the call that it names`(
        fault: String, isUnknown: Bool, isExecuted: Bool
    ) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let control = FaultControl(path: file.path) { Issue.record("\($0)") }
        try await FakeEC2Server.with(
            intercept: { await control.intervention(for: $0, on: $1) }
        ) { server in
            try await Self.client(of: server) { ec2 in
                _ = try await Self.made(CreateVpc(cidrBlock: "10.0.0.0/16"), by: ec2)
                let script = #"{"faults": [{"action": "CreateVpc", "call": 2, "do": "\#(fault)", "seconds": 3600}]}"#
                try Data(script.utf8).write(to: file)
                let answer = await ec2.send(CreateVpc(cidrBlock: "10.1.0.0/16"))
                if case .unknown = answer { #expect(isUnknown) } else { #expect(!isUnknown, "\(answer)") }
                let vpcs = try await ec2.read(DescribeVpcs()).vpcs ?? []
                #expect(vpcs.contains { $0.cidrBlock == "10.1.0.0/16" } == isExecuted)
                _ = try await Self.made(CreateVpc(cidrBlock: "10.2.0.0/16"), by: ec2)
            }
        }
    }

    @Test func `a share of the calls is the same for the same seed`() throws {
        let script = try JSONDecoder().decode(
            FaultScript.self, from: Data(#"{"faults": [{"share": 0.5, "do": "throttled"}]}"#.utf8))
        var dice = SystemRandomNumberGenerator()
        let faults = (1...1000).compactMap { script.fault(for: "CreateVpc", call: $0, using: &dice) }
        #expect((300...700).contains(faults.count))
        #expect(script.fault(for: "DescribeVpcs", call: 1, using: &dice) == nil)
    }

    private static func made<Operation: EC2WriteOperation>(
        _ operation: Operation, by ec2: EC2Client
    ) async throws -> Operation.Output {
        switch await ec2.send(operation) {
        case .executed(let output, _): return output
        case .notExecuted(let reason): throw reason
        case .unknown(let reason): throw reason
        }
    }

    /// A client that talks to the server as long as the body runs.
    private static func client<Result: Sendable>(
        of server: FakeEC2Server, _ body: @Sendable (EC2Client) async throws -> Result
    ) async throws -> Result {
        let transport = HTTPTransport()
        let configuration = ClientConfiguration(
            transport: transport, credentials: StaticCredentials(Relay.credential), userAgent: "test")
        let ec2 = EC2Client(
            endpoint: try EndpointURL(parsing: server.endpoint), region: try Region(server.region),
            configuration: configuration)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(ec2)) } catch { result = .failure(error) }
        await transport.shutDown()
        return try result.get()
    }
}
