import AWS
import AWSTesting
import Testing

struct FakeRouteTableTests {
    private var session = FakeSession()

    @Test func `a subnet has one table; the same again is the same association`() throws {
        var session = session
        let vpc = try session.vpc()
        let subnet = try session.subnet(vpc)
        let (first, second) = (try session.table(vpc), try session.table(vpc))
        let associate = AssociateRouteTable(routeTableId: first, subnetId: subnet)
        let id = try session.send(associate).associationId
        #expect(try session.send(associate).associationId == id)
        let other = AssociateRouteTable(routeTableId: second, subnetId: subnet)
        #expect(try session.code(other) == "Resource.AlreadyAssociated")
        let moved = try session.send(ReplaceRouteTableAssociation(associationId: try id.there(), routeTableId: second))
        #expect(moved.newAssociationId != id)
        #expect(
            try session.code(DisassociateRouteTable(associationId: try id.there())) == "InvalidAssociationID.NotFound")
        #expect(try session.code(DeleteRouteTable(routeTableId: first)) == nil)
    }

    @Test func `a table that is used, and the main one, stay`() throws {
        var session = session
        let vpc = try session.vpc()
        let (subnet, table) = (try session.subnet(vpc), try session.table(vpc))
        try session.send(AssociateRouteTable(routeTableId: table, subnetId: subnet))
        #expect(try session.code(DeleteRouteTable(routeTableId: table)) == "DependencyViolation")
        let tables = try session.send(DescribeRouteTables()).routeTables.there()
        let main = try tables.first { $0.associations?.first?.main == true }.there()
        #expect(try session.code(DeleteRouteTable(routeTableId: main.routeTableId.there())) == "DependencyViolation")
        let association = main.associations?.first?.routeTableAssociationId
        #expect(try session.code(DisassociateRouteTable(associationId: association.there())) == "InvalidParameterValue")
    }

    @Test func `a table and a subnet of two VPCs do not go together`() throws {
        var session = session
        let table = try session.table(try session.vpc("10.1.0.0/16"))
        let subnet = try session.subnet(try session.vpc())
        #expect(try session.code(AssociateRouteTable(routeTableId: table, subnetId: subnet)) == "InvalidParameterValue")
    }

    @Test func `a table has one route to a destination`() throws {
        var session = session
        let vpc = try session.vpc()
        let (table, gateway) = (try session.table(vpc), try session.gateway())
        let route = CreateRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway)
        #expect(try session.code(route) == "InvalidParameterValue", "the gateway is not attached")
        try session.send(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        #expect(try session.code(route) == nil)
        #expect(try session.code(route) == "RouteAlreadyExists")
        let delete = DeleteRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0")
        #expect(try session.code(delete) == nil)
        #expect(try session.code(delete) == "InvalidRoute.NotFound")
        let local = DeleteRoute(routeTableId: table, destinationCidrBlock: "10.0.0.0/16")
        #expect(try session.code(local) == "InvalidParameterValue")
    }

    @Test func `a route to a gateway that is gone is a black hole`() throws {
        var session = session
        let vpc = try session.vpc()
        let (table, gateway) = (try session.table(vpc), try session.gateway())
        try session.send(AttachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        try session.send(CreateRoute(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway))
        try session.send(DetachInternetGateway(internetGatewayId: gateway, vpcId: vpc))
        let routes = try session.send(DescribeRouteTables(routeTableIds: [table])).routeTables?.first?.routes
        #expect(routes?.map(\.state) == ["active", "blackhole"])
    }
}

struct FakeInternetGatewayTests {
    @Test func `a VPC has one gateway and a gateway one VPC`() throws {
        var session = FakeSession()
        let (vpc, other) = (try session.vpc(), try session.vpc("10.1.0.0/16"))
        let (first, second) = (try session.gateway(), try session.gateway())
        let attach = AttachInternetGateway(internetGatewayId: first, vpcId: vpc)
        #expect(try session.code(attach) == nil)
        #expect(try session.code(attach) == "Resource.AlreadyAssociated")
        let elsewhere = AttachInternetGateway(internetGatewayId: first, vpcId: other)
        #expect(try session.code(elsewhere) == "Resource.AlreadyAssociated")
        let besides = AttachInternetGateway(internetGatewayId: second, vpcId: vpc)
        #expect(try session.code(besides) == "Resource.AlreadyAssociated")
        #expect(try session.code(DeleteInternetGateway(internetGatewayId: first)) == "DependencyViolation")
        let detach = DetachInternetGateway(internetGatewayId: first, vpcId: vpc)
        #expect(try session.code(detach) == nil)
        #expect(try session.code(detach) == "Gateway.NotAttached")
        #expect(try session.code(DeleteInternetGateway(internetGatewayId: first)) == nil)
        #expect(
            try session.code(DeleteInternetGateway(internetGatewayId: first)) == "InvalidInternetGatewayID.NotFound")
    }
}
