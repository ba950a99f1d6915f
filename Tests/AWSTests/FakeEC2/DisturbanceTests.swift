import AWS
import AWSTesting
import Testing

struct DisturbanceTests {
    private let time = ScriptedTime()

    private func outcome(
        _ disturbance: Disturbance
    ) async throws -> (CallOutcome<CreateVpc.Output>, FakeTransport) {
        let transport = FakeTransport(time: time) { _ in disturbance }
        let client = try EC2Client.reaching(transport, time: time)
        return (await client.send(CreateVpc(cidrBlock: "10.0.0.0/16")), transport)
    }

    @Test(
        arguments: [
            .lostBefore, .html(status: 200), .html(status: 502), .stalled, .late(.seconds(5)), .lostAfter,
            .cut(bytes: 100), .cut(bytes: .max), .errorAfter(status: 500), .errorAfter(status: 503),
            .errorAfter(status: 504), .stalledAfter,
        ] as [Disturbance])
    func `after some disturbances nobody can say whether the call was carried out`(disturbance: Disturbance)
        async throws
    {
        let (outcome, transport) = try await outcome(disturbance)
        guard case .unknown = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let isExecuted: Bool =
            switch disturbance {
            case .lostAfter, .cut, .errorAfter, .stalledAfter: true
            default: false
            }
        #expect(transport.inventory.isEmpty == !isExecuted)
    }

    @Test(
        arguments: [
            .notSent, .throttled, .refused(code: "UnauthorizedOperation", message: "no", status: 403),
        ] as [Disturbance])
    func `after others it certainly was not`(disturbance: Disturbance) async throws {
        let (outcome, transport) = try await outcome(disturbance)
        guard case .notExecuted = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(transport.inventory.isEmpty)
    }

    @Test func `a silent server is waited for as long as the client waits`() async throws {
        let (outcome, _) = try await outcome(.stalled)
        #expect(outcome == .unknown(.lost(.timeout)))
        #expect(time.sleeps == [.seconds(60)])
    }

    @Test func `a late call happens when its time has come`() async throws {
        let (_, transport) = try await outcome(.late(.seconds(5)))
        #expect(transport.inventory.isEmpty)
        let later = time.microseconds + 5_000_000
        #expect(transport.withAccount { !$0.inventory(at: later).isEmpty })
    }

    @Test func `the transport counts calls, and those of each action`() async throws {
        let transport = FakeTransport(time: time) { call in
            call.action == "CreateVpc" && call.numberOfAction == 2 ? .lostBefore : .none
        }
        let client = try EC2Client.reaching(transport, time: time)
        _ = await client.send(CreateVpc(cidrBlock: "10.0.0.0/16"))
        _ = try await client.read(DescribeVpcs())
        _ = await client.send(CreateVpc(cidrBlock: "10.1.0.0/16"))
        #expect(transport.calls.map(\.number) == [1, 2, 3])
        #expect(transport.calls.map(\.numberOfAction) == [1, 1, 2])
        #expect(transport.calls.map(\.isRead) == [false, true, false])
        #expect(try await client.read(DescribeVpcs()).vpcs?.count == 1)
    }
}
