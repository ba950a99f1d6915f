import AWS
import AWSTesting
import Testing

struct FakeEndpointTests {
    private var session = FakeSession()

    @Test func `an interface endpoint has interfaces with its groups, and names`() throws {
        var session = session
        let vpc = try session.vpc()
        let group = try session.group(vpc)
        let subnets = [try session.subnet(vpc), try session.subnet(vpc, "10.0.1.0/24", zone: "b")]
        let id = try session.endpoint(vpc, subnets: subnets, groups: [group])
        let endpoint = try session.send(DescribeVpcEndpoints(vpcEndpointIds: [id])).vpcEndpoints?.first
        #expect(endpoint?.privateDnsEnabled == true)
        #expect(endpoint?.dnsEntries?.count == 4)
        let filter = [
            Filter(name: "group-id", values: [group]), Filter(name: "interface-type", values: ["vpc_endpoint"]),
        ]
        let interfaces = try session.send(DescribeNetworkInterfaces(filters: filter)).networkInterfaces.there()
        #expect(interfaces.map(\.networkInterfaceId) == endpoint?.networkInterfaceIds)
        #expect(
            interfaces.allSatisfy { $0.description == "VPC Endpoint Interface \(id)" && $0.requesterManaged == true })
        let first = try interfaces.first?.networkInterfaceId.there() ?? ""
        #expect(try session.code("DeleteNetworkInterface", ["NetworkInterfaceId": first]) == "InvalidParameterValue")
    }

    @Test func `without a group it gets the default one`() throws {
        var session = session
        let vpc = try session.vpc()
        let id = try session.endpoint(vpc, subnets: [try session.subnet(vpc)])
        let groups = try session.send(DescribeVpcEndpoints(vpcEndpointIds: [id])).vpcEndpoints?.first?.groups
        #expect(groups?.map(\.groupName) == ["default"])
    }

    @Test func `private DNS needs both attributes of the VPC`() throws {
        var session = session
        let vpc = try session.vpc(dns: false)
        let operation = CreateVpcEndpoint.sts(vpc)
        let error = #expect(throws: EC2Error.self) { try session.send(operation) }
        #expect(error?.code.rawValue == "InvalidParameter")
        #expect(error?.message.contains("enableDnsSupport and enableDnsHostnames") == true)
        try session.send(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: .init(value: true)))
        #expect(try session.code(operation) == nil)
    }

    @Test func `a private name is there once in a VPC`() throws {
        var session = session
        let vpc = try session.vpc()
        _ = try session.endpoint(vpc)
        #expect(try session.code(CreateVpcEndpoint.sts(vpc)) == "InvalidParameter")
        #expect(try session.code(CreateVpcEndpoint.sts(vpc, privateDns: false)) == nil)
    }

    @Test func `a zone has one subnet of an endpoint, and the service has to offer it`() throws {
        var session = FakeSession {
            $0.services = [.init(suffix: "sts", zoneLetters: ["a"]), .init(suffix: "s3", type: "Gateway")]
        }
        let vpc = try session.vpc()
        let (first, second) = (try session.subnet(vpc), try session.subnet(vpc, "10.0.1.0/24"))
        let far = try session.subnet(vpc, "10.0.2.0/24", zone: "b")
        #expect(try session.code(CreateVpcEndpoint.sts(vpc, subnets: [first, second])) == "DuplicateSubnetsInSameZone")
        #expect(try session.code(CreateVpcEndpoint.sts(vpc, subnets: [first, far])) == "InvalidParameter")
        #expect(try session.code(CreateVpcEndpoint.sts(vpc, subnets: [first])) == nil)
        let zones = try session.send(DescribeVpcEndpointServices(serviceNames: ["com.amazonaws.us-west-2.sts"]))
        #expect(zones.serviceDetails?.first?.availabilityZones == ["us-west-2a"])
    }

    @Test func `a service has to exist and to be of the type`() throws {
        var session = session
        let vpc = try session.vpc()
        for name in ["com.amazonaws.us-west-2.colour", "com.amazonaws.eu-west-1.sts"] {
            let operation = CreateVpcEndpoint(vpcId: vpc, vpcEndpointType: "Interface", serviceName: name)
            #expect(try session.code(operation) == "InvalidServiceName")
            #expect(try session.code(DescribeVpcEndpointServices(serviceNames: [name])) == "InvalidServiceName")
        }
        let gateway = CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Gateway", serviceName: "com.amazonaws.us-west-2.sts")
        #expect(try session.code(gateway) == "InvalidParameter")
        let untyped = CreateVpcEndpoint(vpcId: vpc, serviceName: "com.amazonaws.us-west-2.s3")
        #expect(try session.send(untyped).vpcEndpoint?.vpcEndpointType == "Gateway")
    }

    @Test(
        arguments: [
            ("no JSON", "InvalidPolicyDocument"), ("[]", "InvalidPolicyDocument"),
            (#"{"a":"\#(String(repeating: "x", count: 20_480))"}"#, "InvalidPolicyDocument"),
            (#"{"Statement":[]}"#, nil),
        ])
    func `a policy is one object in JSON, of 20480 characters at most`(policy: String, code: String?) throws {
        var session = session
        var operation = CreateVpcEndpoint.s3(try session.vpc(), tables: [])
        operation.policyDocument = policy
        #expect(try session.code(operation) == code)
    }

    @Test func `a tag for another type is refused`() throws {
        var session = session
        var operation = CreateVpcEndpoint.s3(try session.vpc(), tables: [])
        operation.tagSpecifications = [.init(resourceType: "vpc", tags: [.init(key: "k", value: "v")])]
        #expect(try session.code(operation) == "InvalidParameter")
    }

    @Test func `a gateway has a route in each table, which follows it`() throws {
        var session = session
        let vpc = try session.vpc()
        let tables = [try session.table(vpc), try session.table(vpc)]
        let id = try session.s3(vpc, tables: [tables[0]])
        #expect(try routes(to: id, &session) == [tables[0]])
        #expect(try session.code(CreateVpcEndpoint.s3(vpc, tables: tables)) == "RouteAlreadyExists")
        try session.send(
            ModifyVpcEndpoint(vpcEndpointId: id, addRouteTableIds: [tables[1]], removeRouteTableIds: [tables[0]]))
        #expect(try routes(to: id, &session) == [tables[1]])
        #expect(try session.send(DeleteVpcEndpoints(vpcEndpointIds: [id])).unsuccessful == [])
        #expect(try routes(to: id, &session) == [])
    }

    private func routes(to endpoint: String, _ session: inout FakeSession) throws -> [String] {
        let tables = try session.send(DescribeRouteTables()).routeTables.there()
        return tables.filter { $0.routes?.contains { $0.gatewayId == endpoint } ?? false }.compactMap(\.routeTableId)
    }

    @Test func `the S3 route leads to the prefix list that is listed`() throws {
        var session = session
        let vpc = try session.vpc()
        let table = try session.table(vpc)
        _ = try session.s3(vpc, tables: [table])
        let routes = try session.send(DescribeRouteTables(routeTableIds: [table])).routeTables?.first?.routes
        let filter = [Filter(name: "prefix-list-name", values: ["com.amazonaws.us-west-2.s3"])]
        let list = try session.send(DescribePrefixLists(filters: filter)).prefixLists?.first
        #expect(routes?.last?.destinationPrefixListId == list?.prefixListId)
        #expect(list?.cidrs?.isEmpty == false)
        #expect(
            try session.send(DescribeManagedPrefixLists(filters: filter)).prefixLists?.first?.prefixListId
                == list?.prefixListId)
    }

    @Test func `subnets and groups of an endpoint change, and its interfaces with them`() throws {
        var session = session
        let vpc = try session.vpc()
        let (old, new) = (try session.group(vpc, "old"), try session.group(vpc, "new"))
        let (first, second) = (try session.subnet(vpc), try session.subnet(vpc, "10.0.1.0/24", zone: "b"))
        let id = try session.endpoint(vpc, subnets: [first], groups: [old])
        try session.send(
            ModifyVpcEndpoint(
                vpcEndpointId: id, addSubnetIds: [second], removeSubnetIds: [first], addSecurityGroupIds: [new],
                removeSecurityGroupIds: [old]))
        let interfaces = try session.send(DescribeNetworkInterfaces()).networkInterfaces.there()
        #expect(interfaces.map(\.subnetId) == [second])
        #expect(interfaces.first?.groups?.map(\.groupId) == [new])
        #expect(try session.code(DeleteSecurityGroup(groupId: old)) == nil)
        #expect(try session.code(DeleteSubnet(subnetId: first)) == nil)
    }
}

extension CreateVpcEndpoint {
    /// An interface endpoint to STS.
    static func sts(_ vpc: String, subnets: [String] = [], privateDns: Bool? = nil) -> CreateVpcEndpoint {
        CreateVpcEndpoint(
            vpcId: vpc, vpcEndpointType: "Interface", serviceName: "com.amazonaws.us-west-2.sts", subnetIds: subnets,
            privateDnsEnabled: privateDns)
    }
}
