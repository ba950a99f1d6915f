import AWS
import AWSTesting
import Testing

/// What sluice decides about what is there already, what it rests on, and what it adds where it may.
struct DecisionTranscriptTests {
    @Test func `what is extended is told, explained, done and taken away again`() async throws {
        try await Session.with("extend") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            let foreign = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.s3",
                    routeTableIds: [network.routeTable]))
            let gateway = try #require(foreign.vpcEndpoint?.vpcEndpointId)
            let table = try #require(
                await account.made(CreateRouteTable(vpcId: network.vpc)).routeTable?.routeTableId)
            try account.write(
                "plan.yaml",
                network.plan(
                    """
                      destination: { id: \(network.component), extend: true }
                    endpoints:
                      services: [kms, s3]
                      overrides:
                        s3: { extend: true, routeTables: [\(network.routeTable), \(table)] }
                    """))
            let before = try await account.inventory()
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice plan plan.yaml --explain endpoint/s3")
            try await session.type("sluice plan plan.yaml --explain endpoint/s4")
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            try await session.type("sluice plan plan.yaml --explain endpoint/s3")
            let tables =
                try await account.ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints?
                .first { $0.vpcEndpointId == gateway }?.routeTableIds ?? []
            #expect(Set(tables) == [network.routeTable, table])
            #expect(try await account.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 0)
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `permissions are not rehearsed where DryRun is not known`() async throws {
        try await Session.with("rehearse-emulator") { session in
            try session.account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await session.account.inventory()
            try await session.type("sluice plan plan.yaml --rehearse")
            #expect(try await session.account.inventory() == before)
        }
    }
}
