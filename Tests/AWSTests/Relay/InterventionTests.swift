import AWSTesting
import Testing

struct InterventionTests {
    @Test func `drops a call before it is executed`() async throws {
        #expect(try await outcome(of: .dropBefore) == Outcome(answer: "disconnected", objects: 0, status: nil))
    }

    @Test func `drops a call after it was executed`() async throws {
        #expect(try await outcome(of: .dropAfterUpstream) == Outcome(answer: "disconnected", objects: 1, status: nil))
    }

    @Test func `answers a call in the emulator's place`() async throws {
        let error = RelayResponse.error(status: 503, code: "RequestLimitExceeded", message: "slower & slower")
        let expected = Outcome(answer: "RequestLimitExceeded", objects: 0, status: 503)
        #expect(try await outcome(of: .answer(error)) == expected)
    }

    @Test func `answers an executed call with something else`() async throws {
        let error = RelayResponse.error(status: 500, code: "InternalError", message: "lost")
        let intervention = Intervention.afterUpstream { _ in .whole(error) }
        #expect(try await outcome(of: intervention) == Outcome(answer: "InternalError", objects: 1, status: 500))
    }

    @Test func `cuts the answer to an executed call`() async throws {
        let intervention = Intervention.afterUpstream { .cut($0, bodyBytes: $0.body.count / 2) }
        #expect(try await outcome(of: intervention) == Outcome(answer: "disconnected", objects: 1, status: 200))
    }

    private struct Outcome: Equatable {
        let answer: String
        let objects: Int?
        let status: Int?
    }

    /// What a client sees of a CreateVpc that is disturbed, and how many VPCs are there afterwards.
    private func outcome(of intervention: Intervention) async throws -> Outcome {
        try await Relay.withEmulator(intercept: { $0.action == "CreateVpc" ? intervention : .pass }) { relay in
            let output = try await BotocoreClient(relay: relay).output(
                of: """
                    attempt(lambda: ec2.create_vpc(CidrBlock="10.0.0.0/16"))
                    print([vpc["CidrBlock"] for vpc in ec2.describe_vpcs()["Vpcs"]].count("10.0.0.0/16"))
                    """)
            let lines = output.split(separator: "\n").map(String.init)
            return Outcome(answer: lines[0], objects: Int(lines[1]), status: relay.calls.first?.status)
        }
    }
}
