import Testing

@testable import SluiceCore

struct ObservedEndpointTests {
    @Test(arguments: [
        ("pending", ObservedEndpoint.State.pending), ("Available", .available), ("DELETING", .deleting),
        ("deleted", .deleted), ("pendingAcceptance", .other("pendingAcceptance")), ("new", .other("new")),
    ])
    func `states are compared without case`(text: String, state: ObservedEndpoint.State) {
        #expect(ObservedEndpoint.State(text) == state)
        #expect(state.text.lowercased() == text.lowercased())
    }

    @Test func `an endpoint that is being deleted is as good as gone`() {
        let states = ["pending", "available", "deleting", "deleted", "failed", "partial"].map(
            ObservedEndpoint.State.init)
        #expect(states.map(\.isGone) == [false, false, true, true, false, false])
    }

    @Test func `an endpoint reads as a resource, with everything by ID and in order`() {
        var endpoint = ObservedEndpoint(
            id: "vpce-1", vpc: "vpc-1", serviceName: "kms", type: .interface, subnets: ["subnet-2", "subnet-1"],
            groups: ["sg-2", "sg-1"], routeTables: ["rtb-1"], privateDNS: true, policy: "{}")
        #expect(
            endpoint.resource
                == .interfaceEndpoint(
                    InterfaceEndpoint(
                        vpc: .id("vpc-1"), serviceName: "kms", subnets: [.id("subnet-1"), .id("subnet-2")],
                        groups: [.id("sg-1"), .id("sg-2")], privateDNS: true, policy: "{}")))
        endpoint.type = .gateway
        #expect(
            endpoint.resource
                == .gatewayEndpoint(
                    GatewayEndpoint(vpc: .id("vpc-1"), serviceName: "kms", routeTables: [.id("rtb-1")], policy: "{}")))
    }
}
