import AWS
import AWSTesting
import Testing

/// What a user reads when something keeps a stack from being taken away.
struct DeletionTranscriptTests {
    @Test func `what uses a stack is named before anything of it goes`() async throws {
        try await Session.with("foreign-use") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let group = try await account.id("proxyEgress")
            var interfaces: [String] = []
            for (subnet, description) in zip(network.subnets, ["left over from a test", ""]) {
                let made = try await account.made(
                    CreateNetworkInterface(subnetId: subnet, description: description, groups: [group]))
                interfaces.append(made.networkInterfaceId)
            }
            let permission = IpPermission(
                ipProtocol: "tcp", fromPort: 8443, toPort: 8443, userIdGroupPairs: [UserIdGroupPair(groupId: group)])
            _ = try await account.made(
                AuthorizeSecurityGroupIngress(groupId: network.component, ipPermissions: [permission]))
            try await session.type("sluice plan plan.yaml --destroy")
            try await session.type("sluice destroy plan.yaml --auto-approve --json")
            for interface in interfaces {
                _ = try await account.made(DeleteNetworkInterface(networkInterfaceId: interface))
            }
            _ = try await account.made(
                RevokeSecurityGroupIngress(groupId: network.component, ipPermissions: [permission]))
            try await session.type("sluice destroy plan.yaml --auto-approve --parallelism 1")
        }
    }

    @Test func `what others made in a VPC of ours is named before it goes`() async throws {
        try await Session.with("foreign-objects") { session in
            let account = session.account
            try account.write(
                "plan.yaml",
                """
                name: demo
                region: us-west-2
                network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a] } }
                endpoints: { services: [s3] }
                proxy: { httpProxy: "http://10.0.0.254:80" }

                """)
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let vpc = try #require(
                try await account.ec2.readAll(
                    DescribeVpcs(filters: [Filter(name: "tag:sluice:stack", values: ["demo"])])
                ).vpcs?.first?.vpcId)
            _ = try await account.made(
                CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2a", cidrBlock: "10.0.128.0/20"))
            _ = try await account.made(CreateSecurityGroup(description: "x", groupName: "app", vpcId: vpc))
            _ = try await account.made(CreateRouteTable(vpcId: vpc))
            try await session.type("sluice destroy plan.yaml --auto-approve")
        }
    }

    @Test func `what does not carry our tags is not deleted`() async throws {
        try await Session.with("lost-tags") { session in
            let account = session.account
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("endpoints: { services: [s3] }"))
            _ = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            let group = try await account.id("proxyEgress")
            _ = try await account.made(
                DeleteTags(resources: [group], tags: [Tag(key: "sluice:stack"), Tag(key: "sluice:lineage")]))
            try await session.type("sluice destroy plan.yaml --auto-approve")
        }
    }
}
