import SluiceCore
import Testing

/// Whether the endpoints of a stack serve.
struct EndpointReadinessTests {
    private let plan = Plan.fresh().with { $0.endpoints.services = ["kms", "s3"] }

    private func findings(_ observed: [ObservedEndpoint], known: [String] = ["kms", "s3"]) -> [Diagnostic] {
        var state = State(stack: "prod", lineage: "0", region: "us-west-2")
        for service in known { state.outputs.endpoints[service] = "vpce-\(service)" }
        return EndpointReadiness(plan: plan, state: state, observed: observed).findings(apply: "sluice apply p")
    }

    private func endpoint(_ service: String, _ state: String, error: String? = nil) -> ObservedEndpoint {
        ObservedEndpoint(
            id: "vpce-\(service)", vpc: "vpc-1", serviceName: "com.amazonaws.us-west-2.\(service)", type: .interface,
            state: .init(state), lastError: error)
    }

    @Test func `says nothing where all serve, however EC2 spells it`() {
        #expect(findings([endpoint("kms", "Available"), endpoint("s3", "available")]).isEmpty)
    }

    @Test func `names each that does not serve, with its state and what to do`() {
        let found = findings([endpoint("kms", "pending"), endpoint("s3", "failed", error: "no room")])
        #expect(found.map(\.code) == ["endpoint.not-available", "endpoint.not-available"])
        #expect(found.map(\.subject) == ["endpoint/kms", "endpoint/s3"])
        #expect(found[0].summary == "the endpoint of kms, vpce-kms, is pending")
        #expect(found[0].fix == "wait a minute, then run the same again")
        #expect(found[1].cause == "EC2 says: no room")
        #expect(found.containsError)
    }

    @Test func `tells what was never made from what is gone`() {
        #expect(findings([endpoint("kms", "available")], known: ["kms"]).map(\.code) == ["endpoint.not-made"])
        #expect(findings([endpoint("kms", "available")]).map(\.code) == ["endpoint.gone"])
        let deleting = findings([endpoint("kms", "available"), endpoint("s3", "deleting")])
        #expect(deleting.map(\.code) == ["endpoint.gone"])
    }
}
