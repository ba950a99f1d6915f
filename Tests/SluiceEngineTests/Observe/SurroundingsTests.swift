import AWS
import AWSTesting
import SluiceCore
import Testing

@testable import SluiceEngine

/// What is around a VPC, seen in an account that is as strict as EC2.
struct SurroundingsTests {
    @Test func `shows what guards a VPC, what it hands out and what leads out of it`() throws {
        try Rehearsal().play { rehearsal in
            let (vpc, subnet) = try await rehearsal.network()
            let acls = try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2").networkACLs
            let acl = try #require(acls.keys.first)
            try await rehearsal.made(
                CreateNetworkAclEntry(
                    networkAclId: acl, ruleNumber: 90, ipProtocol: "6", ruleAction: "deny", egress: true,
                    cidrBlock: "10.9.0.0/16", ports: 443...444))
            let options = try await rehearsal.made(
                CreateDhcpOptions([
                    NewDhcpConfiguration("domain-name", "example.com"),
                    NewDhcpConfiguration("domain-name-servers", "10.0.0.2", "10.0.0.3"),
                ])
            ).dhcpOptionsId
            try await rehearsal.made(AssociateDhcpOptions(dhcpOptionsId: options, vpcId: vpc))
            let gateway = try await rehearsal.made(CreateNatGateway(subnetId: subnet)).natGatewayId

            let seen = try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2")
            #expect(
                seen.networkACLs.values.elements == [
                    ObservedNetworkACL(
                        id: acl, vpc: vpc, subnets: [subnet],
                        entries: [
                            .init(
                                90, .egress, ipProtocol: "6", ports: 443...444, block: "10.9.0.0/16", isAllowed: false),
                            .init(100, .egress, isAllowed: true), .init(32767, .egress, isAllowed: false),
                            .init(100, .ingress, isAllowed: true), .init(32767, .ingress, isAllowed: false),
                        ])
                ])
            #expect(
                seen.dhcpOptions
                    == ObservedDHCPOptions(
                        id: options, domainName: "example.com", domainNameServers: ["10.0.0.2", "10.0.0.3"]))
            #expect(
                seen.natGateways?.values.elements == [
                    ObservedNATGateway(id: gateway, vpc: vpc, subnet: subnet, isPublic: false)
                ])
        }
    }

    @Test func `a gateway that never came about is none`() throws {
        try Rehearsal().play { rehearsal in
            let (vpc, subnet) = try await rehearsal.network()
            let creation = CreateNatGateway(subnetId: subnet, allocationId: "eipalloc-12345678")
            try await rehearsal.made(creation)
            let pending = try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2").natGateways
            #expect(pending?.values.map(\.isPublic) == [true])
            try await rehearsal.time.sleep(for: .seconds(90))
            #expect(
                try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2").natGateways == [:])
        }
    }

    @Test func `a VPC that hands out nothing has no options`() throws {
        try Rehearsal().play { rehearsal in
            let (vpc, _) = try await rehearsal.network()
            let born = try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2").dhcpOptions
            #expect(born?.domainName == "us-west-2.compute.internal")
            #expect(born?.domainNameServers == ["AmazonProvidedDNS"])
            try await rehearsal.made(AssociateDhcpOptions(dhcpOptionsId: "default", vpcId: vpc))
            #expect(
                try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2").dhcpOptions == nil)
        }
    }

    @Test func `the Region is counted without a VPC too, and nothing else is asked then`() throws {
        try Rehearsal().play { rehearsal in
            let (vpc, _) = try await rehearsal.network()
            try await rehearsal.made(CreateVpc(cidrBlock: "10.1.0.0/16"))
            var gateways: [String] = []
            for service in ["s3", "dynamodb"] {
                let creation = CreateVpcEndpoint(
                    vpcId: vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.\(service)")
                gateways.append(try #require(try await rehearsal.made(creation).vpcEndpoint?.vpcEndpointId))
            }
            try await rehearsal.made(DeleteVpcEndpoints(vpcEndpointIds: [gateways[0]]))
            try await rehearsal.time.sleep(for: .seconds(10))
            let sent = rehearsal.transport.calls.count
            let seen = try await rehearsal.observer.surroundings(of: nil, in: "us-west-2")
            #expect(seen.vpcCount == 2 && seen.gatewayEndpointCount == 1)
            #expect(seen.networkACLs.isEmpty && seen.dhcpOptions == nil && seen.natGateways == [:])
            let asked = rehearsal.transport.calls.dropFirst(sent).map(\.action)
            #expect(asked.sorted() == ["DescribeVpcEndpoints", "DescribeVpcs"])
        }
    }

    @Test(arguments: [
        "DescribeNetworkAcls", "DescribeDhcpOptions", "DescribeNatGateways", "DescribeInternetGateways",
    ])
    func `what the caller may not look at is a blind spot, and the rest is seen`(action: String) throws {
        let refusal = Disturbance.refused(code: "UnauthorizedOperation", message: "no", status: 403)
        try Rehearsal(disturb: { $0.action == action ? refusal : .none }).play { rehearsal in
            let (vpc, _) = try await rehearsal.network()
            let seen = try await rehearsal.observer.surroundings(of: rehearsal.vpc(vpc), in: "us-west-2")
            #expect(seen.blindSpots == [BlindSpot(.action("ec2:\(action)"), reason: "no")])
            #expect((seen.natGateways == nil) == (action == "DescribeNatGateways"))
            #expect((seen.internetGateways == nil) == (action == "DescribeInternetGateways"))
            #expect(seen.vpcCount == 1)
        }
    }

    @Test func `a refusal for another reason is none`() throws {
        let refusal = Disturbance.refused(code: "AuthFailure", message: "no", status: 401)
        try Rehearsal(disturb: { $0.action == "DescribeNatGateways" ? refusal : .none }).play { rehearsal in
            let (vpc, _) = try await rehearsal.network()
            let observed = try await rehearsal.vpc(vpc)
            await #expect(throws: ObservationError.self) {
                try await rehearsal.observer.surroundings(of: observed, in: "us-west-2")
            }
        }
    }

    // MARK: Answers

    private static let entry = """
        <ruleNumber>1</ruleNumber><egress>true</egress><ruleAction>allow</ruleAction><cidrBlock>10.0.0.0/8</cidrBlock>
        """

    private func entries(_ members: String) async throws -> [ObservedNetworkACL.Entry]? {
        let acl = "<networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><entrySet><item>\(members)</item></entrySet>"
        let answer = HTTPResponse.answer("DescribeNetworkAcls", "<networkAclSet><item>\(acl)</item></networkAclSet>")
        return try await NetworkACLObserver(client: .canned(answer)).networkACLs(of: "vpc-1").first?.entries
    }

    @Test func `an entry for a protocol without ports is for all of it, whatever ports it names`() async throws {
        let ports = "<portRange><from>80</from><to>443</to></portRange>"
        #expect(try await entries(Self.entry + "<protocol>-1</protocol>" + ports)?.map(\.ports) == [nil])
        #expect(try await entries(Self.entry + "<protocol>17</protocol>" + ports)?.map(\.ports) == [80...443])
    }

    @Test(arguments: ["", "<protocol>6</protocol><portRange><from>9</from><to>8</to></portRange>"])
    func `an entry that EC2 cannot have is no entry`(members: String) async throws {
        let error = await #expect(throws: ObservationError.self) { try await entries(Self.entry + members) }
        guard case .malformed = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [("available", 1), ("pending", 1), ("deleting", 0), ("deleted", 0), ("failed", 0)])
    func `a gateway that is on its way out is none`(state: String, count: Int) async throws {
        let members = "<natGatewayId>nat-1</natGatewayId><vpcId>vpc-1</vpcId><state>\(state)</state>"
        let answer = HTTPResponse.answer(
            "DescribeNatGateways", "<natGatewaySet><item>\(members)</item></natGatewaySet>")
        let gateways = try await NATGatewayObserver(client: .canned(answer)).natGateways(of: "vpc-1")
        #expect(gateways == [ObservedNATGateway(id: "nat-1", vpc: "vpc-1", subnet: "")].prefix(count).map(\.self))
    }

    @Test func `options that a set does not name are not there`() async throws {
        let members = "<dhcpOptionsId>dopt-1</dhcpOptionsId><dhcpConfigurationSet/>"
        let answer = HTTPResponse.answer(
            "DescribeDhcpOptions", "<dhcpOptionsSet><item>\(members)</item></dhcpOptionsSet>")
        let seen = try await DHCPOptionsObserver(client: .canned(answer)).dhcpOptions("dopt-1")
        #expect(seen == ObservedDHCPOptions(id: "dopt-1"))
    }
}
