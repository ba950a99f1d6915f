import AWS
import SluiceCore

extension Provisioner {
    /// A route has no ID of its own: its address stands for it.
    func createRoute(_ route: SluiceCore.Route, _ address: Address) -> PreparedCall {
        var operation = CreateRoute(
            routeTableId: route.routeTable.id, destinationCidrBlock: route.destination.description)
        let target = RouteTarget(route.via.id)
        operation.gatewayId = target.gateway
        operation.transitGatewayId = target.transitGateway
        operation.vpcPeeringConnectionId = target.peering
        return PreparedCall(operation, client: client) { _ in .made(address, address.rawValue) }
    }

    func replaceRoute(_ route: SluiceCore.Route, _ subjects: [Intent.Subject]) -> PreparedCall {
        var operation = ReplaceRoute(
            routeTableId: route.routeTable.id, destinationCidrBlock: route.destination.description)
        let target = RouteTarget(route.via.id)
        operation.gatewayId = target.gateway
        operation.transitGatewayId = target.transitGateway
        operation.vpcPeeringConnectionId = target.peering
        return modification(operation, subjects)
    }
}

/// Where a route leads, by the parameter that EC2 has for it.
private struct RouteTarget {
    var gateway: String?
    var transitGateway: String?
    var peering: String?

    init(_ id: String) {
        if id.hasPrefix("tgw-") {
            transitGateway = id
        } else if id.hasPrefix("pcx-") {
            peering = id
        } else {
            gateway = id
        }
    }
}
