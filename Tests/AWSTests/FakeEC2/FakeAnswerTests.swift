import AWS
import AWSTesting
import Foundation
import Testing

/// FakeEC2's answers, judged by botocore and the published model.
struct FakeAnswerTests {
    private struct Verdict: Decodable {
        let actions: [String]
        let problems: [String]
    }

    @Test func `every answer is one that the published model has`() async throws {
        var session = FakeSession()
        try session.callEverything()
        let file = FileManager.default.temporaryDirectory.appending(path: "answers-\(UUID().uuidString).json")
        try JSONEncoder().encode(session.answers).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let judge = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Judges/ec2_answers.py")
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: judge, encoding: .utf8), arguments: [file.path])
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(answer.utf8))
        #expect(verdict.problems == [])
        #expect(verdict.actions.count == 49)
    }
}

extension FakeSession {
    /// One successful call of every action that the AWS module has, and of those that make what some of them list.
    fileprivate mutating func callEverything() throws {
        let tags = [AWS.Tag(key: "k", value: "é<&>")]
        try send(CreateVpc(cidrBlock: "10.1.0.0/16", amazonProvidedIpv6CidrBlock: true))
        let vpc = try vpc()
        try send(DescribeVpcAttribute(attribute: "enableDnsSupport", vpcId: vpc))
        try send(CreateTags(resources: [vpc], tags: tags))
        let subnet = try subnet(vpc)
        let (table, other) = (try table(vpc), try self.table(vpc))
        try callNetwork(vpc, subnet, table, other)
        try callSurroundings()
        let group = try group(vpc)
        try callRules(group)
        let endpoint = try endpoint(vpc, subnets: [subnet], groups: [group])
        let gateway = try s3(vpc, tables: [table])
        try send(ModifyVpcEndpoint(vpcEndpointId: endpoint, resetPolicy: true))
        try send(DescribeVpcEndpointServices())
        try look()
        try send(DeleteTags(resources: [vpc], tags: tags))
        try send(DeleteVpcEndpoints(vpcEndpointIds: [endpoint, gateway, "vpce-12345678"]))
        try send(DeleteSecurityGroup(groupId: group))
        try send(DeleteSubnet(subnetId: subnet))
        for table in [table, other] { try send(DeleteRouteTable(routeTableId: table)) }
        try send(DeleteVpc(vpcId: vpc))
    }

    private mutating func callNetwork(_ vpc: String, _ subnet: String, _ table: String, _ other: String) throws {
        let gateways = [try gateway(), try gateway()]
        try send(AttachInternetGateway(internetGatewayId: gateways[0], vpcId: vpc))
        let destination = "0.0.0.0/0"
        try send(CreateRoute(routeTableId: table, destinationCidrBlock: destination, gatewayId: gateways[0]))
        try send(ReplaceRoute(routeTableId: table, destinationCidrBlock: destination, gatewayId: gateways[0]))
        let association = try send(AssociateRouteTable(routeTableId: table, subnetId: subnet)).associationId.there()
        try look()
        let moved = try send(ReplaceRouteTableAssociation(associationId: association, routeTableId: other))
        try send(DisassociateRouteTable(associationId: moved.newAssociationId.there()))
        try send(DeleteRoute(routeTableId: table, destinationCidrBlock: destination))
        try send(DetachInternetGateway(internetGatewayId: gateways[0], vpcId: vpc))
        for gateway in gateways { try send(DeleteInternetGateway(internetGatewayId: gateway)) }
    }

    private mutating func callSurroundings() throws {
        let (vpc, gateway) = (try vpc("10.2.0.0/16"), try gateway())
        let filter = [Filter(name: "vpc-id", values: [vpc])]
        let acl = try send(DescribeNetworkAcls(filters: filter)).networkAcls?.first?.networkAclId
        try send(
            CreateNetworkAclEntry(
                networkAclId: acl.there(), ruleNumber: 90, ipProtocol: "6", ruleAction: "deny", egress: true,
                ports: 443...443))
        let set = try send(CreateDhcpOptions([NewDhcpConfiguration("domain-name", "example.com")]))
        try send(AssociateDhcpOptions(dhcpOptionsId: set.dhcpOptionsId, vpcId: vpc))
        let subnet = try subnet(vpc, "10.2.0.0/24")
        try send(CreateNatGateway(subnetId: subnet, allocationId: "eipalloc-12345678"))
        try send(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        try send(CreateNatGateway(subnetId: subnet, allocationId: "eipalloc-12345679"))
    }

    private mutating func callRules(_ group: String) throws {
        let permissions = [IpPermission.tcp(443, block: "10.0.0.0/8"), .tcp(80, group: group)]
        try send(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: permissions))
        try send(AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: permissions))
        try look()
        try send(RevokeSecurityGroupIngress(groupId: group, ipPermissions: permissions))
        try send(RevokeSecurityGroupEgress(groupId: group, ipPermissions: permissions))
    }

    private mutating func look() throws {
        try send(DescribeVpcs())
        try send(DescribeSubnets())
        try send(DescribeRouteTables())
        try send(DescribeInternetGateways())
        try send(DescribeSecurityGroups())
        try send(DescribeSecurityGroupRules(maxResults: 1000))
        try send(DescribeVpcEndpoints())
        try send(DescribeNetworkInterfaces())
        try send(DescribeNetworkAcls())
        try send(DescribeDhcpOptions())
        try send(DescribeNatGateways())
        try send(DescribePrefixLists())
        try send(DescribeManagedPrefixLists())
        try send(DescribeAvailabilityZones())
        try send(DescribeTags())
    }
}
