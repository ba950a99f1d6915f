import Testing

@testable import SluiceCore

struct ResourceTests {
    /// One of every kind and of every form that a kind has.
    static let examples: [Resource] = [
        .vpcAttribute(VPCAttribute(vpc: .id("vpc-1"), name: .dnsHostnames)),
        .endpointMember(EndpointMember(endpoint: .id("vpce-1"), member: .routeTable(.id("rtb-1")))),
        .endpointMember(EndpointMember(endpoint: .id("vpce-1"), member: .subnet(.id("subnet-1")))),
        .vpc(VPC(cidr: .of("10.0.0.0/16"), dnsHostnames: false)),
        .subnet(Subnet(vpc: .address(.vpc), cidr: .of("10.0.0.0/20"), zone: "us-west-2a")),
        .routeTable(RouteTable(vpc: .address(.vpc))),
        .routeTableAssociation(
            RouteTableAssociation(
                routeTable: .address(.publicRouteTable), subnet: .address(.subnet(.public, "us-west-2a")))),
        .route(
            Route(
                routeTable: .address(.publicRouteTable), destination: .of("0.0.0.0/0"), via: .address(.internetGateway))
        ),
        .route(Route(routeTable: .id("rtb-1"), destination: .of("10.9.0.0/16"), via: .id("tgw-1"))),
        .internetGateway(InternetGateway()),
        .internetGatewayAttachment(
            InternetGatewayAttachment(internetGateway: .address(.internetGateway), vpc: .address(.vpc))),
        .securityGroup(
            SecurityGroup(vpc: .id("vpc-1"), name: "prod-endpoints", description: "text", keepsDefaultEgress: true)),
        .securityGroupRule(rule(.cidr(.of("10.0.0.254/32")))),
        .securityGroupRule(rule(.group(.address(.endpoints)))),
        .securityGroupRule(rule(.group(.id("sg-1")))),
        .securityGroupRule(rule(.prefixList("pl-s3"))),
        .interfaceEndpoint(
            InterfaceEndpoint(
                vpc: .id("vpc-1"), serviceName: "com.amazonaws.us-west-2.kms",
                subnets: [.id("subnet-2"), .id("subnet-1")],
                groups: [.address(.endpoints)], privateDNS: true)),
        .interfaceEndpoint(
            InterfaceEndpoint(
                vpc: .address(.vpc), serviceName: "com.amazonaws.us-west-2.kms", subnets: [], groups: [],
                privateDNS: false, policy: "{}")),
        .gatewayEndpoint(
            GatewayEndpoint(
                vpc: .id("vpc-1"), serviceName: "com.amazonaws.us-west-2.s3",
                routeTables: [.id("rtb-2"), .id("rtb-1")],
                policy: "{}")),
    ]

    private static func rule(_ peer: SecurityGroupRule.Peer) -> SecurityGroupRule {
        SecurityGroupRule(group: .address(.proxyEgress), .egress, tcp: 443, peer)
    }

    @Test func `every kind has an example`() {
        #expect(Set(Self.examples.map(\.kind)) == Set(ResourceKind.allCases))
    }

    @Test(arguments: examples)
    func `an object reads back its own properties`(resource: Resource) throws {
        #expect(try Resource(resource.kind, resource.properties) == resource)
    }

    @Test(arguments: examples)
    func `an object reads back properties whose references are text, as a file has them`(resource: Resource) throws {
        let properties = resource.properties.mapValues(\.asText)
        #expect(try Resource(resource.kind, properties) == resource)
    }

    @Test(arguments: examples)
    func `a property that is missing is an error, and so is one of another type`(resource: Resource) {
        for name in resource.properties.keys where name != "policy" {
            var properties = resource.properties
            properties[name] = nil
            #expect(throws: PropertyError.self, "\(name) is missing") { try Resource(resource.kind, properties) }
            properties[name] = .list([.bool(true)])
            #expect(throws: PropertyError.wrongType(name)) { try Resource(resource.kind, properties) }
        }
    }

    @Test(arguments: examples)
    func `what EC2 can change in place are properties of the object`(resource: Resource) {
        #expect(resource.updatable.subtracting(["policy"]).isSubset(of: resource.properties.keys))
    }

    @Test func `an endpoint of a type that is new is an error`() {
        #expect(throws: PropertyError.wrongType("type")) {
            try Resource(.endpoint, ["type": .string("gatewayloadbalancer")])
        }
    }

    @Test func `the order of a list means nothing`() {
        let tables: [Reference<RouteTable>] = [.id("rtb-2"), .id("rtb-1"), .address(.publicRouteTable)]
        let endpoint = GatewayEndpoint(vpc: .address(.vpc), serviceName: "s3", routeTables: tables)
        let reversed = GatewayEndpoint(vpc: .address(.vpc), serviceName: "s3", routeTables: tables.reversed())
        #expect(endpoint == reversed)
    }

    @Test func `it depends on objects of the stack, each once, and on no others`() {
        let endpoint = Resource.interfaceEndpoint(
            InterfaceEndpoint(
                vpc: .address(.vpc), serviceName: "kms",
                subnets: [.address(.subnet(.private, "b")), .address(.subnet(.private, "a")), .id("subnet-1")],
                groups: [.address(.endpoints), .id("sg-1")], privateDNS: true))
        #expect(
            endpoint.dependencies == [.vpc, .subnet(.private, "a"), .subnet(.private, "b"), .endpoints])
        let toItself = SecurityGroupRule(
            group: .address(.endpoints), .ingress, tcp: 443, .group(.address(.endpoints)))
        #expect(Resource.securityGroupRule(toItself).dependencies == [.endpoints])
    }

    @Test(arguments: examples)
    func `every reference can be replaced, and replaced back`(resource: Resource) {
        let moved = resource.mapTargets { .id("x-\($0)") }
        let (before, after) = (resource.properties.values, moved.properties.values)
        #expect(
            after.flatMap(\.targets).map(\.description).sorted()
                == before.flatMap(\.targets).map { "x-\($0)" }.sorted())
        var seen: Set<Address> = []
        let addresses = before.flatMap(\.targets).compactMap(\.address).filter { seen.insert($0).inserted }
        #expect(resource.dependencies == addresses && moved.dependencies.isEmpty)
        let back = moved.mapTargets { Target(String($0.description.dropFirst(2))) }
        #expect(back == resource)
    }
}

extension PropertyValue {
    /// The value with every reference written as text.
    fileprivate var asText: PropertyValue {
        switch self {
        case .reference(let target): .string(target.description)
        case .list(let values): .list(values.map(\.asText))
        default: self
        }
    }
}
