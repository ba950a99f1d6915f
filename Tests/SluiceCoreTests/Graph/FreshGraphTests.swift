import Testing

@testable import SluiceCore

struct FreshGraphTests {
    private func graph(_ plan: Plan) -> DesiredGraph {
        DesiredGraph(plan: plan, observation: World.empty.observation, current: World.empty.state)
    }

    @Test func `every object comes after what it points to`() {
        let graph = graph(.fresh(publicSubnets: 2, routes: [.init(to: .of("10.9.0.0/16"), via: "tgw-1")]))
        for (position, object) in graph.objects.enumerated() {
            for dependency in object.value.dependencies {
                let earlier = graph.objects.index(forKey: dependency)
                #expect(earlier.map { $0 < position } == true, "\(object.key) points to \(dependency)")
            }
        }
    }

    @Test func `each zone has a private subnet with a table of its own`() {
        let graph = graph(.fresh())
        #expect(graph.isFresh && graph.vpc == .address(.vpc))
        #expect(graph.subnets == World.zones.prefix(3).map { .address(.subnet(.private, $0)) })
        #expect(graph.routeTables == World.zones.prefix(3).map { .address(.privateRouteTable($0)) })
        #expect(
            graph.objects[.subnet(.private, "us-west-2b")]
                == .subnet(Subnet(vpc: .address(.vpc), cidr: .of("10.0.16.0/20"), zone: "us-west-2b")))
        #expect(
            graph.objects[.association(.private, "us-west-2b")]
                == .routeTableAssociation(
                    RouteTableAssociation(
                        routeTable: .address(.privateRouteTable("us-west-2b")),
                        subnet: .address(.subnet(.private, "us-west-2b")))))
    }

    @Test func `public subnets share a table with the internet gateway in it`() {
        let objects = graph(.fresh(publicSubnets: 2)).objects
        let route = Address.route(in: .publicRouteTable, to: .of("0.0.0.0/0"))
        #expect(route.rawValue == "route/public/0.0.0.0/0")
        #expect(
            objects[route]
                == .route(
                    Route(
                        routeTable: .address(.publicRouteTable), destination: .of("0.0.0.0/0"),
                        via: .address(.internetGateway))))
        #expect(objects.keys.count { $0.kind == .routeTable } == 4)
        #expect(objects.keys.count { $0.kind == .routeTableAssociation } == 5)
    }

    @Test func `without public subnets there is no way to the internet`() {
        let kinds = Set(graph(.fresh(publicSubnets: 0)).objects.keys.map(\.kind))
        #expect(kinds.isDisjoint(with: [.internetGateway, .internetGatewayAttachment, .route]))
    }

    @Test func `routes to the proxy are in every private table, and in no other`() {
        let objects = graph(.fresh(routes: [.init(to: .of("10.9.0.0/16"), via: "tgw-1")])).objects
        let routes = objects.keys.filter { $0.kind == .route && $0.rawValue.hasSuffix("10.9.0.0/16") }
        #expect(
            routes.map(\.rawValue) == [
                "route/private/us-west-2a/10.9.0.0/16", "route/private/us-west-2b/10.9.0.0/16",
                "route/private/us-west-2c/10.9.0.0/16",
            ])
    }

    @Test func `a zone that the account has not is refused, and nothing is planned`() {
        let plan = Plan.fresh(privateSubnets: [.init(zone: "us-west-2z", cidr: Plan.block(0))])
        let changeSet = World.empty.changeSet(for: plan)
        #expect(changeSet.findings == ["error network.zone-unknown network.create.zones"])
        #expect(changeSet.isRefused && changeSet.isEmpty && changeSet.calls.isEmpty)
    }

    @Test func `in a fresh VPC only the components are admitted, unless the plan says otherwise`() {
        let components = graph(.fresh().with { $0.components.nodePools = ["sg-nodes"] })
        #expect(
            ingress(components) == [
                "securityGroupRule/endpoints/ingress/tcp/443-443/proxyEgress",
                "securityGroupRule/endpoints/ingress/tcp/443-443/sg-nodes",
            ])
        let everybody = graph(.fresh().with { $0.endpoints.callers = .vpc })
        #expect(
            ingress(everybody) == [
                "securityGroupRule/endpoints/ingress/tcp/443-443/proxyEgress",
                "securityGroupRule/endpoints/ingress/tcp/443-443/10.0.0.0/16",
            ])
    }

    private func ingress(_ graph: DesiredGraph) -> [String] {
        graph.objects.keys.map(\.rawValue).filter { $0.hasPrefix("securityGroupRule/endpoints/ingress") }
    }
}
