import AWS
import AWSTesting
import Testing

struct FakeNetworkAclTests {
    private var session = FakeSession()

    private func acl(_ vpc: String, _ session: inout FakeSession) throws -> NetworkAcl {
        let filter = [Filter(name: "vpc-id", values: [vpc])]
        return try (try session.send(DescribeNetworkAcls(filters: filter)).networkAcls?.first).there()
    }

    @Test(
        arguments: [
            (false, ["100 0.0.0.0/0 allow", "32767 0.0.0.0/0 deny"]),
            (true, ["100 0.0.0.0/0 allow", "32767 0.0.0.0/0 deny", "101 ::/0 allow", "32768 ::/0 deny"]),
        ])
    func `a VPC comes with an ACL that lets everything pass`(hasIPv6: Bool, entries: [String]) throws {
        var session = session
        let vpc = try session.send(CreateVpc(cidrBlock: "10.0.0.0/16", amazonProvidedIpv6CidrBlock: hasIPv6)).vpc
        let acl = try acl(vpc.there().vpcId.there(), &session)
        #expect(acl.isDefault == true)
        let shown = (acl.entries ?? []).map {
            "\($0.ruleNumber ?? 0) \($0.cidrBlock ?? $0.ipv6CidrBlock ?? "") \($0.ruleAction ?? "")"
        }
        #expect(shown == entries + entries)
        #expect(acl.entries?.map(\.egress) == entries.map { _ in true } + entries.map { _ in false })
        #expect(acl.entries?.allSatisfy { $0.protocol == "-1" && $0.portRange == nil } == true)
    }

    @Test func `an ACL guards the subnets that there are`() throws {
        var session = session
        let vpc = try session.vpc()
        #expect(try acl(vpc, &session).associations == [])
        let subnets = [try session.subnet(vpc), try session.subnet(vpc, "10.0.1.0/24", zone: "b")]
        #expect(try acl(vpc, &session).associations?.map(\.subnetId) == subnets)
        let filter = [Filter(name: "association.subnet-id", values: [subnets[1]])]
        #expect(try session.send(DescribeNetworkAcls(filters: filter)).networkAcls?.map(\.vpcId) == [vpc])
        try session.send(DeleteSubnet(subnetId: subnets[0]))
        #expect(try acl(vpc, &session).associations?.map(\.subnetId) == [subnets[1]])
    }

    @Test func `an ACL goes with its VPC`() throws {
        var session = session
        try session.send(DeleteVpc(vpcId: try session.vpc()))
        #expect(try session.send(DescribeNetworkAcls()).networkAcls == [])
    }

    @Test func `entries are in the order of their numbers`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try acl(vpc, &session).networkAclId.there()
        for (number, egress) in [(200, false), (90, false), (90, true)] {
            try session.send(
                CreateNetworkAclEntry(
                    networkAclId: id, ruleNumber: number, ipProtocol: "6", ruleAction: "deny", egress: egress,
                    cidrBlock: "10.9.0.0/16", ports: 443...444))
        }
        let entries = try acl(vpc, &session).entries ?? []
        #expect(entries.map(\.ruleNumber) == [90, 100, 32767, 90, 100, 200, 32767])
        #expect(entries.first?.portRange?.from == 443 && entries.first?.portRange?.to == 444)
    }

    @Test(
        arguments: [
            (["RuleNumber": "32767"], "InvalidParameterValue"), (["RuleNumber": "0"], "InvalidParameterValue"),
            (["RuleNumber": "100"], "NetworkAclEntryAlreadyExists"), (["RuleAction": "drop"], "InvalidParameterValue"),
            (["Protocol": "tcp"], "InvalidParameterValue"), (["Protocol": "6"], "MissingParameter"),
            (["Protocol": "1"], "MissingParameter"), (["Ipv6CidrBlock": "::/0"], "InvalidParameterCombination"),
            (["Protocol": "6", "PortRange.From": "9", "PortRange.To": "8"], "InvalidParameterValue"),
            (["Colour": "red"], "UnknownParameter"), (["NetworkAclId": "acl-12345678"], "InvalidNetworkAclID.NotFound"),
        ])
    func `an entry that cannot be is refused`(change: [String: String], code: String) throws {
        var session = session
        let vpc = try session.vpc()
        let whole = [
            "NetworkAclId": try acl(vpc, &session).networkAclId.there(), "RuleNumber": "90", "Protocol": "-1",
            "RuleAction": "deny", "Egress": "true", "CidrBlock": "0.0.0.0/0",
        ]
        let before = session.ec2.inventory(at: session.now)
        #expect(try session.code("CreateNetworkAclEntry", whole, changed: change) == code)
        #expect(session.ec2.inventory(at: session.now) == before)
        #expect(try session.code("CreateNetworkAclEntry", whole, changed: [:]) == nil)
    }
}
