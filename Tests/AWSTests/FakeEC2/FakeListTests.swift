import AWS
import AWSTesting
import Testing

struct FakeListTests {
    private func sessionWithGroups(_ count: Int) throws -> FakeSession {
        var session = FakeSession()
        let vpc = try session.vpc()
        for number in 1...count { _ = try session.group(vpc, "group-\(number)") }
        return session
    }

    @Test func `pages are followed to the end, and each shows what the last did not`() throws {
        var session = try sessionWithGroups(11)
        var seen: [String] = []
        var operation = DescribeSecurityGroups(maxResults: 5)
        repeat {
            let page = try session.send(operation)
            #expect((page.securityGroups?.count ?? 0) <= 5)
            seen += page.securityGroups?.compactMap(\.groupName) ?? []
            operation.nextToken = page.nextToken
        } while operation.nextToken != nil
        #expect(seen == ["default"] + (1...11).map { "group-\($0)" })
    }

    @Test func `what is deleted between two pages moves nothing`() throws {
        var session = try sessionWithGroups(8)
        let first = try session.send(DescribeSecurityGroups(maxResults: 5))
        try session.send(DeleteSecurityGroup(groupId: first.securityGroups?[2].groupId))
        let second = try session.send(DescribeSecurityGroups(maxResults: 5, nextToken: first.nextToken))
        #expect(second.securityGroups?.map(\.groupName) == (5...8).map { "group-\($0)" })
    }

    @Test(arguments: [0, 4, 1001]) func `a page has 5 to 1000 objects`(size: Int) throws {
        var session = FakeSession()
        #expect(try session.code(DescribeSubnets(maxResults: size)) == "InvalidParameterValue")
    }

    @Test func `a token is for the query that it came from`() throws {
        var session = try sessionWithGroups(6)
        let token = try session.send(DescribeSecurityGroups(maxResults: 5)).nextToken
        #expect(try session.code(DescribeSecurityGroups(maxResults: 5, nextToken: "nonsense")) == "InvalidNextToken")
        #expect(try session.code(DescribeVpcs(maxResults: 5, nextToken: token)) == "InvalidNextToken")
        let filter = [Filter(name: "group-name", values: ["default"])]
        let other = DescribeSecurityGroups(filters: filter, maxResults: 5, nextToken: token)
        #expect(try session.code(other) == "InvalidNextToken")
    }

    @Test func `the account's own size of pages is used where none is asked for`() throws {
        var session = FakeSession { $0.pageSize = 2 }
        let vpc = try session.vpc()
        for name in ["a", "b"] { _ = try session.group(vpc, name) }
        let page = try session.send(DescribeSecurityGroups())
        #expect(page.securityGroups?.count == 2)
        #expect(page.nextToken != nil)
    }

    @Test func `IDs and pages do not go together`() throws {
        var session = FakeSession()
        let vpc = try session.vpc()
        #expect(try session.code(DescribeVpcs(vpcIds: [vpc], maxResults: 5)) == "InvalidParameterCombination")
    }

    @Test(
        arguments: [
            ("group-name", "group-?", 9), ("group-name", "group-1*", 3), ("group-name", "GROUP-1", 0),
            ("egress.ip-permission.cidr", "0.0.0.0/0", 12), ("ip-permission.protocol", "-1", 1), ("tag-key", "x", 0),
            ("tag:x", "y", 0),
        ])
    func `a filter compares with case, and has wildcards`(name: String, value: String, count: Int) throws {
        var session = try sessionWithGroups(11)
        let groups = try session.send(DescribeSecurityGroups(filters: [Filter(name: name, values: [value])]))
        #expect(groups.securityGroups?.count == count)
    }

    @Test func `values of a filter are alternatives, filters are not`() throws {
        var session = try sessionWithGroups(3)
        let names = Filter(name: "group-name", values: ["group-1", "group-2"])
        #expect(try session.send(DescribeSecurityGroups(filters: [names])).securityGroups?.count == 2)
        let both = [names, Filter(name: "group-name", values: ["group-2", "group-3"])]
        #expect(try session.send(DescribeSecurityGroups(filters: both)).securityGroups?.count == 1)
    }

    @Test func `an unknown filter is refused, by an empty list too`() throws {
        var session = FakeSession()
        let filter = [Filter(name: "colour", values: ["red"])]
        #expect(try session.code(DescribeVpcs(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeSubnets(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeVpcEndpointServices(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeAvailabilityZones(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeTags(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeNetworkAcls(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeDhcpOptions(filters: filter)) == "InvalidParameterValue")
        #expect(try session.code(DescribeNatGateways(filter: filter)) == "InvalidParameterValue")
    }

    @Test func `all filters of a call have 200 values together`() throws {
        var session = FakeSession()
        func filters(_ counts: Int...) -> [Filter] {
            counts.map { Filter(name: "vpc-id", values: (0..<$0).map { "vpc-\(10_000_000 + $0)" }) }
        }
        #expect(try session.code(DescribeSubnets(filters: filters(200))) == nil)
        #expect(try session.code(DescribeSubnets(filters: filters(100, 101))) == "FilterLimitExceeded")
    }

    @Test func `zones have names and IDs`() throws {
        var session = FakeSession()
        let zones = try session.send(DescribeAvailabilityZones()).availabilityZones
        #expect(zones?.map(\.zoneName) == ["us-west-2a", "us-west-2b", "us-west-2c", "us-west-2d"])
        #expect(zones?.first?.zoneId == "usw2-az1")
        #expect(try session.code(DescribeAvailabilityZones(zoneNames: ["us-west-2z"])) == "InvalidParameterValue")
    }

    @Test func `a service of two types is listed twice under one name`() throws {
        var session = FakeSession()
        let services = try session.send(DescribeVpcEndpointServices(serviceNames: ["com.amazonaws.us-west-2.s3"]))
        #expect(services.serviceNames == ["com.amazonaws.us-west-2.s3"])
        #expect(services.serviceDetails?.compactMap { $0.serviceType?.first?.serviceType } == ["Gateway", "Interface"])
    }
}
