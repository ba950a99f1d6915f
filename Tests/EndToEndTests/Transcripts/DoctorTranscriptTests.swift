import AWS
import AWSTesting
import Testing

/// What a doctor says of somebody's VPC, before anything is made in it and after.
struct DoctorTranscriptTests {
    @Test func `a VPC with a few things wrong, and a plan that is told so`() async throws {
        try await Session.with("doctor") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            _ = try await account.made(
                ModifyVpcAttribute(vpcId: network.vpc, enableDnsHostnames: AttributeBooleanValue(value: false)))
            let gateway = try #require(await account.made(CreateInternetGateway()).internetGateway?.internetGatewayId)
            _ = try await account.made(AttachInternetGateway(internetGatewayId: gateway, vpcId: network.vpc))
            _ = try await account.made(
                CreateRoute(
                    routeTableId: network.routeTable, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway))
            try account.write("plan.yaml", network.plan())
            let calls = account.relay.calls.count
            try await session.type("sluice doctor plan.yaml")
            try await session.type("sluice doctor plan.yaml --only vpc --json")
            try await session.type("sluice doctor plan.yaml --only endpoint.sts-global-name")
            try await session.type("sluice doctor plan.yaml --only limit")
            try await session.type("sluice doctor plan.yaml --only netwrk")
            let sent = account.relay.calls.dropFirst(calls).map(\.action)
            #expect(sent.allSatisfy { $0.hasPrefix("Describe") || $0 == "GetCallerIdentity" })
            #expect(try account.files == ["plan.yaml"], "a doctor writes nothing")
        }
    }

    @Test func `limits, hosted zones and resolver rules, where they are asked for`() async throws {
        try await Session.with("doctor-lookups", intercept: AnsweredLookups.answer) { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await session.type("sluice doctor plan.yaml --route53 --only endpoint --skip endpoint.sts-global-name")
            try await session.type("sluice doctor plan.yaml --quotas --only limit")
            try await session.type("sluice doctor plan.yaml --only endpoint.resolver-rule")
        }
    }

    @Test func `what may not be asked is said, and the rest is found`() async throws {
        try await Session.with("doctor-denied", intercept: AnsweredLookups.refusal) { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await session.type("sluice doctor plan.yaml --quotas --route53 --skip proxy --skip group")
            try await session.type("sluice doctor plan.yaml --only permission --json")
        }
    }

    @Test func `a plan that was applied is well`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let doctor = try await account.sluice("doctor", "plan.yaml", "--skip", "proxy.address-unused")
            #expect(doctor.exitCode == 0, "\(doctor.text)")
            #expect(!doctor.standardOutput.contains("warning["), "\(doctor.text)")
        }
    }
}
