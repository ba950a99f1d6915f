import AWS
import AWSTesting
import Foundation
import Testing

/// What a user reads from the first plan to the last destroy: commands in, text and exit code out.
///
/// One call at a time, so that the order of the lines is one.
struct AccountTranscriptTests {
    @Test func `a fresh VPC from plan to destroy`() async throws {
        try await Session.with("fresh-vpc") { session in
            try session.account.write("plan.yaml", FreshNetworkTests.plan)
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
            try await session.type("sluice plan plan.yaml --calls")
            try await session.type("sluice plan plan.yaml --cost")
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice output plan.yaml")
            try await session.type("sluice output plan.yaml kms")
            try await session.type("sluice show plan.yaml")
            try await session.type("sluice plan plan.yaml --detailed-exitcode")
            try await session.type("sluice apply plan.yaml --auto-approve")
            try await session.type("sluice plan plan.yaml --destroy")
            try await session.type("sluice destroy plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice destroy plan.yaml --auto-approve")
        }
    }

    @Test func `an existing VPC, a change of plan, and drift`() async throws {
        try await Session.with("existing-vpc") { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try session.account.write(
                "plan.yaml",
                network.plan("tags: { team: network }\nendpoints: { services: [ec2, kms, s3, sts] }")
                    .replacingOccurrences(of: "10.0.0.254:80\n", with: "10.0.0.254:3128\n"))
            try await session.type("sluice plan plan.yaml --calls")
            let kms = try #require(try await session.account.endpoint("kms").vpcEndpointId)
            _ = try await session.account.made(DeleteVpcEndpoints(vpcEndpointIds: [kms]))
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice plan plan.yaml")
        }
    }

    @Test func `a saved change set is applied without a prompt, and refused once the facts have moved`() async throws {
        try await Session.with("change-set") { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await session.type("sluice plan plan.yaml --out changes.json")
            try await session.type("sluice apply changes.json --parallelism 1")
            try await session.type("sluice apply changes.json")
            try session.account.write("plan.yaml", network.plan("tags: { team: network }"))
            try await session.type("sluice plan plan.yaml --out changes.json")
            let kms = try #require(try await session.account.endpoint("kms").vpcEndpointId)
            _ = try await session.account.made(DeleteVpcEndpoints(vpcEndpointIds: [kms]))
            try await session.type("sluice apply changes.json")
            try session.account.write("plan.yaml", network.plan("tags: { team: other }"))
            try await session.type("sluice apply changes.json")
        }
    }

    @Test func `what is in the way is named, with whose it is and what to do`() async throws {
        try await Session.with("in-the-way") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan())
            _ = try await account.made(
                CreateSecurityGroup(description: "x", groupName: "PROD-endpoints", vpcId: network.vpc))
            let group = try await account.made(
                CreateSecurityGroup(description: "x", groupName: "closed", vpcId: network.vpc))
            _ = try await account.made(
                CreateVpcEndpoint(
                    vpcId: network.vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.kms",
                    subnetIds: [network.subnets[0]], securityGroupIds: [try #require(group.groupId)],
                    privateDnsEnabled: true))
            try await session.type("sluice plan plan.yaml")
            try await session.type("sluice apply plan.yaml --auto-approve")
        }
    }

    @Test func `a plan for things that are not there is refused`() async throws {
        try await Session.with("not-there") { session in
            let network = try await session.account.makeForeignNetwork()
            let plan = network.plan()
            try session.account.write("plan.yaml", plan.replacingOccurrences(of: network.vpc, with: "vpc-0a1b2c3d"))
            try await session.type("sluice plan plan.yaml")
            try session.account.write(
                "plan.yaml", plan.replacingOccurrences(of: network.subnets[1], with: "subnet-0a1b2c3d"))
            try await session.type("sluice plan plan.yaml")
            try session.account.write("plan.yaml", network.plan("endpoints: { securityGroup: sg-0a1b2c3d }"))
            try await session.type("sluice plan plan.yaml --json")
        }
    }

    @Test func `a group that the plan names is checked for what it must allow`() async throws {
        try await Session.with("named-group") { session in
            let network = try await session.account.makeForeignNetwork()
            let created = try await session.account.made(
                CreateSecurityGroup(description: "x", groupName: "to-the-proxy", vpcId: network.vpc))
            let group = try #require(created.groupId)
            let everything = IpPermission(ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "0.0.0.0/0")])
            _ = try await session.account.made(
                RevokeSecurityGroupEgress(groupId: group, ipPermissions: [everything]))
            let plan = network.plan().replacingOccurrences(of: "proxy:\n", with: "proxy:\n  securityGroup: \(group)\n")
            try session.account.write("plan.yaml", plan)
            try await session.type("sluice plan plan.yaml")
            _ = try await session.account.made(
                AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: [everything]))
            try await session.type("sluice plan plan.yaml")
        }
    }

    @Test func `another state's stack of the same name is left alone`() async throws {
        try await Session.with("other-lineage") { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            _ = try await session.account.sluice("apply", "plan.yaml", "--auto-approve")
            try await session.type("sluice plan plan.yaml --state other.sluice.json")
            try await session.type("sluice destroy plan.yaml --state other.sluice.json --auto-approve")
        }
    }

    @Test func `a protected stack is not destroyed`() async throws {
        try await Session.with("protected") { session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan("protect: true"))
            _ = try await session.account.sluice("apply", "plan.yaml", "--auto-approve")
            try await session.type("sluice plan plan.yaml --destroy")
            try await session.type("sluice destroy plan.yaml --auto-approve")
        }
    }

    @Test func `a call that is refused for good stops the run, and the next one goes on`() async throws {
        let refusal = RelayResponse.error(
            status: 403, code: "UnauthorizedOperation", message: "You are not authorized to perform this operation.",
            service: "ec2")
        try await Session.with("denied", intercept: { $0.action == "CreateVpcEndpoint" ? .answer(refusal) : .pass }) {
            session in
            let network = try await session.account.makeForeignNetwork()
            try session.account.write("plan.yaml", network.plan())
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice plan plan.yaml")
        }
    }

    @Test func `what a call made whose answer was lost is found, and the run goes on`() async throws {
        let once = Once()
        try await Session.with(
            "lost-answer",
            intercept: { request in
                request.action == "CreateSecurityGroup" && once.first() ? .dropAfterUpstream : .pass
            }
        ) { session in
            let network = try await session.account.makeForeignNetwork()
            once.arm()
            let before = session.account.relay.calls(of: "CreateSecurityGroup").count
            // Nothing but rules waits for the group, so that the order of the lines is one.
            try session.account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice plan plan.yaml")
            #expect(session.account.relay.calls(of: "CreateSecurityGroup").count == before + 1)
        }
    }

    @Test func `a run that was killed is picked up by the next one`() async throws {
        let gate = Gate("AuthorizeSecurityGroupEgress")
        try await Session.with("cut-off", intercept: gate.hold) { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            let made = account.relay.calls(of: "CreateSecurityGroup").count
            let killed = try await account.stop([SIGKILL], at: gate, "--parallelism", "1")
            #expect(killed.exitCode == 137, "\(killed.text)")
            try await session.type("sluice plan plan.yaml --out changes.json")
            try await session.type("sluice apply plan.yaml --auto-approve --parallelism 1")
            try await session.type("sluice plan plan.yaml")
            #expect(account.relay.calls(of: "CreateSecurityGroup").count == made + 1)
        }
    }
}
