import AWS
import AWSTesting
import Testing

/// How EC2 behaves, asked of FakeEC2 and, wherever moto behaves so too, of moto: what both agree on is not the taste
/// of whoever wrote FakeEC2. The behaviours that moto does not have are tested in the other suites of this folder;
/// those here that leave it out say why.
struct SharedBehaviourTests {
    func vpc(_ client: EC2Client, _ block: String = "10.0.0.0/16") async throws -> String {
        try await client.sent(CreateVpc(cidrBlock: block)).vpc.there().vpcId.there()
    }

    func subnet(_ client: EC2Client, _ vpc: String, zone: String = "a") async throws -> String {
        try await client.sent(CreateSubnet(vpcId: vpc, availabilityZone: "us-west-2\(zone)", cidrBlock: "10.0.0.0/24"))
            .subnet.there().subnetId.there()
    }

    private func group(_ client: EC2Client, _ vpc: String, _ name: String = "proxy") async throws -> String {
        try await client.sent(CreateSecurityGroup(description: "d", groupName: name, vpcId: vpc)).groupId.there()
    }

    private func table(_ client: EC2Client, _ vpc: String) async throws -> String {
        try await client.sent(CreateRouteTable(vpcId: vpc)).routeTable.there().routeTableId.there()
    }

    @Test(arguments: Backend.allCases)
    func `a VPC comes with a main table and a default group`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let filter = [Filter(name: "vpc-id", values: [vpc])]
            let tables = try await client.readAll(DescribeRouteTables(filters: filter)).routeTables
            #expect(tables?.map { $0.associations?.map(\.main) } == [[true]])
            #expect(tables?.first?.routes?.map(\.gatewayId) == ["local"])
            let groups = try await client.readAll(DescribeSecurityGroups(filters: filter)).securityGroups
            #expect(groups?.map(\.groupName) == ["default"])
            #expect(groups?.first?.ipPermissionsEgress?.map(\.ipProtocol) == ["-1"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a VPC is /16 to /28`(backend: Backend) async throws {
        try await backend.withClient { client in
            for block in ["10.0.0.0/15", "10.0.0.0/29"] {
                let code = try await client.code(CreateVpc(cidrBlock: block))
                #expect(code == "InvalidVpc.Range")
            }
        }
    }

    @Test(arguments: Backend.fakeAlone("moto keeps the bits of the host"))
    func `a block is made canonical`(backend: Backend) async throws {
        try await backend.withClient { client in
            let made = try await client.sent(CreateVpc(cidrBlock: "10.0.0.1/16")).vpc
            #expect(made?.cidrBlock == "10.0.0.0/16")
        }
    }

    @Test(arguments: Backend.allCases)
    func `DNS host names are off at first, DNS support on`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let names = DescribeVpcAttribute(attribute: "enableDnsHostnames", vpcId: vpc)
            let support = DescribeVpcAttribute(attribute: "enableDnsSupport", vpcId: vpc)
            #expect(try await client.read(names).enableDnsHostnames?.value == false)
            #expect(try await client.read(support).enableDnsSupport?.value == true)
            try await client.sent(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
            #expect(try await client.read(names).enableDnsHostnames?.value == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a VPC with a subnet or another route table stays`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let subnet = try await subnet(client, vpc)
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
            try await client.sent(DeleteSubnet(subnetId: subnet))
            let table = try await table(client, vpc)
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
            try await client.sent(DeleteRouteTable(routeTableId: table))
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == nil)
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == "InvalidVpcID.NotFound")
        }
    }

    @Test(arguments: Backend.fakeAlone("moto deletes the VPC with whatever else is in it"))
    func `a VPC with a group or a gateway stays`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let group = try await group(client, vpc)
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
            try await client.sent(DeleteSecurityGroup(groupId: group))
            let gateway = try await client.sent(CreateInternetGateway()).internetGateway.there().internetGatewayId
                .there()
            try await client.sent(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
            #expect(try await client.code(DeleteVpc(vpcId: vpc)) == "DependencyViolation")
        }
    }

    @Test(arguments: Backend.allCases)
    func `subnets do not overlap and lie in their VPC`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            _ = try await subnet(client, vpc)
            let overlapping = CreateSubnet(vpcId: vpc, cidrBlock: "10.0.0.128/25")
            #expect(try await client.code(overlapping) == "InvalidSubnet.Conflict")
            let outside = CreateSubnet(vpcId: vpc, cidrBlock: "10.1.0.0/24")
            #expect(try await client.code(outside) == "InvalidSubnet.Range")
            let nowhere = CreateSubnet(vpcId: "vpc-12345678", cidrBlock: "10.0.0.0/24")
            #expect(try await client.code(nowhere) == "InvalidVpcID.NotFound")
        }
    }

    @Test(arguments: Backend.allCases)
    func `a route table that a subnet uses stays`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let (subnet, table) = (try await subnet(client, vpc), try await table(client, vpc))
            let id = try await client.sent(AssociateRouteTable(routeTableId: table, subnetId: subnet)).associationId
            let again = try await client.sent(AssociateRouteTable(routeTableId: table, subnetId: subnet)).associationId
            #expect(id == again)
            #expect(try await client.code(DeleteRouteTable(routeTableId: table)) == "DependencyViolation")
            try await client.sent(DisassociateRouteTable(associationId: id.there()))
            #expect(try await client.code(DeleteRouteTable(routeTableId: table)) == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a table has one route to a destination`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let table = try await table(client, vpc)
            let gateway = try await client.sent(CreateInternetGateway()).internetGateway.there().internetGatewayId
                .there()
            try await client.sent(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
            let route = CreateRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway)
            #expect(try await client.code(route) == nil)
            #expect(try await client.code(route) == "RouteAlreadyExists")
            let deletion = DeleteRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0")
            #expect(try await client.code(deletion) == nil)
            #expect(try await client.code(deletion) == "InvalidRoute.NotFound")
            #expect(
                try await client.code(DeleteInternetGateway(internetGatewayId: gateway)) == "DependencyViolation")
        }
    }

    @Test(arguments: Backend.allCases)
    func `a group's name is there once in a VPC`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            _ = try await group(client, vpc)
            let again = CreateSecurityGroup(description: "d", groupName: "proxy", vpcId: vpc)
            #expect(try await client.code(again) == "InvalidGroup.Duplicate")
        }
    }

    @Test(arguments: Backend.allCases)
    func `a rule that is there cannot be added`(backend: Backend) async throws {
        try await backend.withClient { client in
            let group = try await group(client, try await vpc(client))
            let rule = AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [.tcp(80, block: "10.0.0.0/8")])
            #expect(try await client.code(rule) == nil)
            #expect(try await client.code(rule) == "InvalidPermission.Duplicate")
        }
    }

    @Test(arguments: Backend.fakeAlone("moto keeps the rules that stand before the one that is there"))
    func `of a batch with a rule that is there nothing is added`(backend: Backend) async throws {
        try await backend.withClient { client in
            let group = try await group(client, try await vpc(client))
            let first = AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [.tcp(80, block: "10.0.0.0/8")])
            let rules = try await client.sent(first).securityGroupRules
            #expect(rules?.first?.securityGroupRuleId?.hasPrefix("sgr-") == true)
            let both = AuthorizeSecurityGroupIngress(
                groupId: group, ipPermissions: [.tcp(443, block: "10.0.0.0/8"), .tcp(80, block: "10.0.0.0/8")])
            #expect(try await client.code(both) == "InvalidPermission.Duplicate")
            let shown = try await client.read(DescribeSecurityGroups(groupIds: [group])).securityGroups?.first
            #expect(shown?.ipPermissions?.map(\.fromPort) == [80])
        }
    }

    @Test(arguments: Backend.allCases)
    func `what is not there cannot be revoked`(backend: Backend) async throws {
        try await backend.withClient { client in
            let group = try await group(client, try await vpc(client))
            let revoke = RevokeSecurityGroupEgress(groupId: group, ipPermissions: [.tcp(1, block: "10.0.0.0/8")])
            #expect(try await client.code(revoke) == "InvalidPermission.NotFound")
            let born = RevokeSecurityGroupEgress(groupId: group, ipPermissions: [.everything])
            #expect(try await client.code(born) == nil)
            #expect(try await client.code(born) == "InvalidPermission.NotFound")
        }
    }

    @Test(arguments: Backend.allCases)
    func `a direction has 60 rules`(backend: Backend) async throws {
        try await backend.withClient { client in
            let group = try await group(client, try await vpc(client))
            let many = (1...61).map { IpPermission.tcp($0, block: "10.0.0.0/8") }
            let authorize = AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: many)
            #expect(try await client.code(authorize) == "RulesPerSecurityGroupLimitExceeded")
        }
    }

    @Test(arguments: Backend.allCases)
    func `an S3 gateway has a route in its tables as long as it is there`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let table = try await table(client, vpc)
            let endpoint = try await client.sent(CreateVpcEndpoint.s3(vpc, tables: [table])).vpcEndpoint?.vpcEndpointId
            let shown = try await client.read(DescribeRouteTables(routeTableIds: [table])).routeTables?.first
            #expect(shown?.routes?.last?.gatewayId == endpoint)
            #expect(shown?.routes?.last?.destinationPrefixListId?.hasPrefix("pl-") == true)
            let deletion = try await client.sent(DeleteVpcEndpoints(vpcEndpointIds: [endpoint.there()]))
            #expect(deletion.unsuccessful ?? [] == [])
            let after = try await client.read(DescribeRouteTables(routeTableIds: [table])).routeTables?.first
            #expect(after?.routes?.count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func `an interface endpoint has groups, subnets, names and a policy`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            try await client.sent(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
            let (subnet, group) = (try await subnet(client, vpc), try await group(client, vpc))
            var creation = CreateVpcEndpoint.sts(vpc, subnets: [subnet])
            creation.securityGroupIds = [group]
            let endpoint = try await client.sent(creation).vpcEndpoint
            #expect(endpoint?.subnetIds == [subnet])
            #expect(endpoint?.groups?.map(\.groupId) == [group])
            #expect(endpoint?.privateDnsEnabled == true)
            #expect(endpoint?.dnsEntries?.isEmpty == false)
            #expect(endpoint?.policyDocument?.isEmpty == false)
            #expect(endpoint?.networkInterfaceIds?.count == 1)
        }
    }

    @Test(arguments: Backend.allCases)
    func `tags come back as they were given, and filter`(backend: Backend) async throws {
        try await backend.withClient { client in
            let text = "é日本 +&=%20\"'<>"
            let vpc = try await vpc(client)
            _ = try await self.vpc(client, "10.1.0.0/16")
            try await client.sent(CreateTags(resources: [vpc], tags: [AWS.Tag(key: "k", value: text)]))
            let filter = [Filter(name: "tag:k", values: [text])]
            #expect(try await client.readAll(DescribeVpcs(filters: filter)).vpcs?.map(\.vpcId) == [vpc])
            try await client.sent(DeleteTags(resources: [vpc], tags: [AWS.Tag(key: "k", value: "other")]))
            #expect(try await client.readAll(DescribeVpcs(filters: filter)).vpcs?.count == 1)
            try await client.sent(DeleteTags(resources: [vpc], tags: [AWS.Tag(key: "k")]))
            #expect(try await client.readAll(DescribeVpcs(filters: filter)).vpcs?.isEmpty != false)
        }
    }

    @Test(arguments: Backend.allCases)
    func `an object has 50 tags`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let tags = (1...51).map { AWS.Tag(key: "k\($0)", value: "v") }
            #expect(try await client.code(CreateTags(resources: [vpc], tags: tags)) == "TagLimitExceeded")
        }
    }

    @Test(arguments: Backend.fakeAlone("moto ignores the token and makes a second table"))
    func `the same token makes one object`(backend: Backend) async throws {
        try await backend.withClient { client in
            let creation = CreateRouteTable(vpcId: try await vpc(client), clientToken: "t")
            let first = try await client.sent(creation).routeTable?.routeTableId
            #expect(try await client.sent(creation).routeTable?.routeTableId == first)
        }
    }

    @Test(arguments: Backend.fakeAlone("moto carries the call out"))
    func `a dry run makes nothing`(backend: Backend) async throws {
        try await backend.withClient { client in
            let code = try await client.code(CreateVpc(cidrBlock: "10.0.0.0/16", dryRun: true))
            #expect(code == "DryRunOperation")
            #expect(try await client.readAll(DescribeVpcs()).vpcs == [])
        }
    }
}
