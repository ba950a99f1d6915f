import AWS
import AWSTesting
import Testing

struct FakeSecurityGroupTests {
    private var session = FakeSession()

    @Test func `a group is born open outwards, and the inventory says so`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        #expect(opens(group, session))
        let born = try session.send(DescribeSecurityGroups(groupIds: [group])).securityGroups?.first
        #expect(born?.ipPermissionsEgress?.map(\.ipProtocol) == ["-1"])
        #expect(born?.ipPermissions == [])
        try session.send(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [.everything]))
        #expect(!opens(group, session))
    }

    @Test func `with IPv6 a group is born with a second open rule, and each is revoked by itself`() throws {
        var session = session
        let vpc = try session.send(CreateVpc(cidrBlock: "10.0.0.0/16", amazonProvidedIpv6CidrBlock: true)).vpc
        #expect(vpc?.ipv6CidrBlockAssociationSet?.first?.ipv6CidrBlock?.hasSuffix("::/56") == true)
        let group = try session.group(try vpc.there().vpcId.there())
        try session.send(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [.everything]))
        #expect(opens(group, session))
        let ipv6 = IpPermission(ipProtocol: "-1", ipv6Ranges: [.init(cidrIpv6: "::/0")])
        try session.send(RevokeSecurityGroupEgress(groupId: group, ipPermissions: [ipv6]))
        #expect(!opens(group, session))
    }

    private func opens(_ group: String, _ session: FakeSession) -> Bool {
        session.ec2.inventory(at: session.now).contains { $0.id == group && $0.opensDefaultEgress }
    }

    @Test func `a name is unique in its VPC without regard to case`() throws {
        var session = session
        let (vpc, other) = (try session.vpc(), try session.vpc("10.1.0.0/16"))
        _ = try session.group(vpc, "proxy")
        for name in ["proxy", "PROXY", "Default"] {
            let again = CreateSecurityGroup(description: "d", groupName: name, vpcId: vpc)
            #expect(try session.code(again) == "InvalidGroup.Duplicate")
        }
        #expect(try session.code(CreateSecurityGroup(description: "d", groupName: "proxy", vpcId: other)) == nil)
    }

    @Test(arguments: ["sg-1", "SG-x", "ü", "a\"b", String(repeating: "n", count: 256)])
    func `a name that no group can have is refused`(name: String) throws {
        var session = session
        let operation = CreateSecurityGroup(description: "d", groupName: name, vpcId: try session.vpc())
        #expect(try session.code(operation) == "InvalidParameterValue")
    }

    @Test func `the default group stays as long as its VPC`() throws {
        var session = session
        _ = try session.vpc()
        let groups = try session.send(DescribeSecurityGroups()).securityGroups
        #expect(try session.code(DeleteSecurityGroup(groupId: groups?.first?.groupId)) == "CannotDelete")
    }

    @Test func `a group that another group's rule names stays, and one that names itself goes`() throws {
        var session = session
        let vpc = try session.vpc()
        let (named, naming) = (try session.group(vpc, "named"), try session.group(vpc, "naming"))
        let permissions = [IpPermission.tcp(443, group: named)]
        for group in [named, naming] {
            try session.send(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: permissions))
        }
        #expect(try session.code(DeleteSecurityGroup(groupId: named)) == "DependencyViolation")
        try session.send(RevokeSecurityGroupIngress(groupId: naming, ipPermissions: permissions))
        #expect(try session.code(DeleteSecurityGroup(groupId: named)) == nil)
    }

    @Test func `a group that an interface carries stays`() throws {
        var session = session
        let vpc = try session.vpc()
        let group = try session.group(vpc)
        let interface = try session.interface(try session.subnet(vpc), groups: [group])
        #expect(try session.code(DeleteSecurityGroup(groupId: group)) == "DependencyViolation")
        #expect(try session.code("DeleteNetworkInterface", ["NetworkInterfaceId": interface]) == nil)
        #expect(try session.code(DeleteSecurityGroup(groupId: group)) == nil)
        #expect(try session.code(DeleteSecurityGroup(groupId: group)) == "InvalidGroup.NotFound")
    }
}

struct FakeRuleTests {
    private var session = FakeSession()

    @Test func `of a batch with one rule that is there nothing is added`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        try session.send(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: [.tcp(80, block: "10.0.0.0/8")]))
        let before = session.ec2.inventory(at: session.now)
        let batch = [IpPermission.tcp(443, block: "10.0.0.0/8"), .tcp(80, block: "10.1.2.3/8")]
        let again = AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: batch)
        #expect(try session.code(again) == "InvalidPermission.Duplicate", "blocks are the same once they are canonical")
        #expect(session.ec2.inventory(at: session.now) == before)
        let twice = [IpPermission.tcp(22, block: "10.0.0.0/8"), .tcp(22, block: "10.0.0.0/8")]
        let twiceInOne = AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: twice)
        #expect(try session.code(twiceInOne) == "InvalidPermission.Duplicate")
    }

    @Test func `rules have IDs and the batch's tags`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        let tags = [TagSpecification(resourceType: "security-group-rule", tags: [.init(key: "k", value: "v")])]
        let rules = try session.send(
            AuthorizeSecurityGroupEgress(
                groupId: group, ipPermissions: [.tcp(80, block: "10.0.0.0/8"), .tcp(443, block: "10.0.0.0/8")],
                tagSpecifications: tags)
        ).securityGroupRules.there()
        #expect(rules.map { $0.tags?.first?.value } == ["v", "v"])
        let ids = rules.compactMap(\.securityGroupRuleId)
        #expect(Set(ids).count == 2)
        #expect(try session.send(DescribeSecurityGroupRules(securityGroupRuleIds: ids)).securityGroupRules == rules)
        try session.send(RevokeSecurityGroupEgress(groupId: group, securityGroupRuleIds: ids))
        #expect(
            try session.code(RevokeSecurityGroupEgress(groupId: group, securityGroupRuleIds: ids))
                == "InvalidSecurityGroupRuleId.NotFound")
    }

    @Test func `what is not there cannot be revoked, and nothing else of the call goes`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        let revoke = RevokeSecurityGroupEgress(
            groupId: group, ipPermissions: [.everything, .tcp(1, block: "10.0.0.0/8")])
        #expect(try session.code(revoke) == "InvalidPermission.NotFound")
        let inventory = session.ec2.inventory(at: session.now)
        #expect(inventory.contains { $0.id == group && $0.opensDefaultEgress })
    }

    @Test(
        arguments: [
            ([:], "MissingParameter"),
            (["IpProtocol": "tcp", "IpRanges.1.CidrIp": "10.0.0.0/8"], "MissingParameter"),
            (["IpProtocol": "tcp", "FromPort": "1", "ToPort": "1"], "MissingParameter"),
            (
                ["IpProtocol": "tcp", "FromPort": "2", "ToPort": "1", "IpRanges.1.CidrIp": "10.0.0.0/8"],
                "InvalidParameterValue"
            ),
            (
                ["IpProtocol": "tcp", "FromPort": "1", "ToPort": "70000", "IpRanges.1.CidrIp": "10.0.0.0/8"],
                "InvalidParameterValue"
            ),
            (["IpProtocol": "tpc", "IpRanges.1.CidrIp": "10.0.0.0/8"], "InvalidPermission.Malformed"),
            (["IpProtocol": "-1", "IpRanges.1.CidrIp": "10.0.0.0"], "InvalidParameterValue"),
            (["IpProtocol": "-1", "Groups.1.GroupId": "sg-12345678"], "InvalidGroup.NotFound"),
            (["IpProtocol": "-1", "PrefixListIds.1.PrefixListId": "pl-12345678"], "InvalidPrefixListID.NotFound"),
            (["IpProtocol": "-1", "IpRanges.1.CidrIp": "10.0.0.0/8", "IpRanges.1.Colour": "red"], "UnknownParameter"),
        ] as [([String: String], String)])
    func `a rule that cannot be is refused`(members: [String: String], code: String) throws {
        var session = session
        let group = try session.group(try session.vpc())
        var query = QueryParameters()
        query.append("Action", "AuthorizeSecurityGroupIngress")
        query.append("Version", "2016-11-15")
        query.append("GroupId", group)
        for (name, value) in members { query.append("IpPermissions.1.\(name)", value) }
        let response = session.ec2.answer(session.signed(query), at: session.now)
        #expect(try FakeSession.error(in: response)?.code.rawValue == code)
    }

    @Test func `a direction has 60 rules`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        let sixty = (1...60).map { IpPermission.tcp($0, block: "10.0.0.0/8") }
        #expect(try session.code(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: sixty)) == nil)
        let one = [IpPermission.tcp(61, block: "10.0.0.0/8")]
        #expect(
            try session.code(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: one))
                == "RulesPerSecurityGroupLimitExceeded")
        #expect(try session.code(AuthorizeSecurityGroupEgress(groupId: group, ipPermissions: one)) == nil)
    }

    @Test func `rules are listed by IDs or in pages, not otherwise`() throws {
        var session = session
        let group = try session.group(try session.vpc())
        let filter = [Filter(name: "group-id", values: [group])]
        #expect(try session.code(DescribeSecurityGroupRules(filters: filter)) == "MissingParameter")
        let rules = try session.send(DescribeSecurityGroupRules(filters: filter, maxResults: 5)).securityGroupRules
        #expect(rules?.count == 1)
        let both = DescribeSecurityGroupRules(
            securityGroupRuleIds: [try rules?.first?.securityGroupRuleId.there() ?? ""], maxResults: 5)
        #expect(try session.code(both) == "InvalidParameterCombination")
    }
}
