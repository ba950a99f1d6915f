import AWS
import AWSTesting
import Testing

struct FakeTransportTests {
    private let time = ScriptedTime()

    @Test func `a VPC is made, listed and deleted through the real client`() async throws {
        let transport = FakeTransport(time: time)
        let client = try EC2Client.reaching(transport, time: time)
        let made = await client.send(CreateVpc(cidrBlock: "10.0.0.1/16"))
        guard case .executed(let output, _) = made, let id = output.vpc?.vpcId else {
            Issue.record("\(made)")
            return
        }
        #expect(output.vpc?.cidrBlock == "10.0.0.0/16")
        #expect(try await client.readAll(DescribeVpcs()).vpcs?.map(\.vpcId) == [id])
        #expect(await client.send(DeleteVpc(vpcId: id)).isExecuted)
        #expect(transport.inventory == [])
    }
}

extension EC2Client {
    /// A client that speaks to an account in this process.
    static func reaching(_ transport: any Transport, time: any TimeSource) throws -> EC2Client {
        EC2Client(
            endpoint: EndpointURL(host: "ec2.us-west-2.amazonaws.com"), region: try Region("us-west-2"),
            configuration: ClientConfiguration(
                transport: transport, credentials: StaticCredentials(Relay.credential), time: time,
                random: TopGenerator(), userAgent: "sluice/test"))
    }
}

extension CallOutcome {
    /// Whether the call was carried out and answered.
    var isExecuted: Bool {
        if case .executed = self { true } else { false }
    }
}
