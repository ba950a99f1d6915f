import AWS
import AWSTesting
import Testing

/// What is around a VPC: its network ACL, its DHCP options and its NAT gateways.
extension SharedBehaviourTests {
    private func acl(_ client: EC2Client, _ vpc: String) async throws -> NetworkAcl {
        let filter = [Filter(name: "vpc-id", values: [vpc])]
        return try (await client.readAll(DescribeNetworkAcls(filters: filter)).networkAcls?.first).there()
    }

    @Test(arguments: Backend.allCases)
    func `a VPC comes with a network ACL, which guards its subnets`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let subnet = try await subnet(client, vpc)
            let acl = try await acl(client, vpc)
            #expect(acl.isDefault == true)
            #expect(acl.associations?.map(\.subnetId) == [subnet])
            #expect(acl.entries?.map(\.ruleNumber) == [100, 32767, 100, 32767])
            #expect(acl.entries?.map(\.ruleAction) == ["allow", "deny", "allow", "deny"])
            #expect(acl.entries?.map(\.egress) == [true, true, false, false])
            #expect(acl.entries?.allSatisfy { $0.protocol == "-1" && $0.cidrBlock == "0.0.0.0/0" } == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a number stands once in each direction of a network ACL`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let id = try await acl(client, vpc).networkAclId.there()
            var entry = CreateNetworkAclEntry(
                networkAclId: id, ruleNumber: 90, ipProtocol: "6", ruleAction: "deny", egress: true, ports: 443...443)
            #expect(try await client.code(entry) == nil)
            #expect(try await client.code(entry) == "NetworkAclEntryAlreadyExists")
            entry.egress = false
            #expect(try await client.code(entry) == nil)
            let ranges = try await acl(client, vpc).entries?.filter { $0.ruleNumber == 90 }.map { $0.portRange?.from }
            #expect(ranges == [443, 443])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a VPC hands out the DHCP options that it is told to`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let options = CreateDhcpOptions([
                NewDhcpConfiguration("domain-name-servers", "10.0.0.2", "10.0.0.3"),
                NewDhcpConfiguration("domain-name", "example.com"),
            ])
            let id = try await client.sent(options).dhcpOptionsId
            try await client.sent(AssociateDhcpOptions(dhcpOptionsId: id, vpcId: vpc))
            #expect(try await client.read(DescribeVpcs(vpcIds: [vpc])).vpcs?.first?.dhcpOptionsId == id)
            let filter = [Filter(name: "dhcp-options-id", values: [id])]
            let shown = try await client.readAll(DescribeDhcpOptions(filters: filter)).dhcpOptions?.first
            let values = Dictionary(
                uniqueKeysWithValues: (shown?.dhcpConfigurations ?? []).map { ($0.key, $0.values?.map(\.value)) })
            #expect(values == ["domain-name-servers": ["10.0.0.2", "10.0.0.3"], "domain-name": ["example.com"]])
            try await client.sent(AssociateDhcpOptions(dhcpOptionsId: "default", vpcId: vpc))
            #expect(try await client.read(DescribeVpcs(vpcIds: [vpc])).vpcs?.first?.dhcpOptionsId == "default")
        }
    }

    @Test(arguments: Backend.allCases)
    func `a private NAT gateway has a private address alone`(backend: Backend) async throws {
        try await backend.withClient { client in
            let vpc = try await vpc(client)
            let subnet = try await subnet(client, vpc)
            let id = try await client.sent(CreateNatGateway(subnetId: subnet)).natGatewayId
            let filter = [Filter(name: "vpc-id", values: [vpc])]
            let gateway = try await client.readAll(DescribeNatGateways(filter: filter)).natGateways?.first
            #expect(gateway?.natGatewayId == id && gateway?.state == "available")
            #expect(gateway?.subnetId == subnet && gateway?.connectivityType == "private")
            #expect(gateway?.natGatewayAddresses?.map(\.publicIp) == [nil])
            #expect(gateway?.natGatewayAddresses?.first?.networkInterfaceId?.hasPrefix("eni-") == true)
        }
    }
}
