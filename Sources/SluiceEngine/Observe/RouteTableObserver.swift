import AWS
import SluiceCore

/// DescribeRouteTables: tables, their associations and their routes.
struct RouteTableObserver {
    let client: EC2Client

    /// Those that match.
    func routeTables(_ filter: Filter) async throws -> [ObservedRouteTable] {
        let answer = try await client.readAll(DescribeRouteTables(filters: [filter]))
        return try (answer.routeTables ?? []).map { try ObservedRouteTable($0) }
    }
}

extension ObservedRouteTable {
    fileprivate init(_ table: AWS.RouteTable) throws(ObservationError) {
        self.init(
            id: try required(table.routeTableId, "routeTableSet/routeTableId"),
            vpc: try required(table.vpcId, "routeTableSet/vpcId"),
            associations: (table.associations ?? []).compactMap { Association($0) },
            routes: (table.routes ?? []).map { Entry($0) }, tags: table.tags.byKey)
    }
}

extension ObservedRouteTable.Association {
    /// nil for one that is on its way out.
    fileprivate init?(_ association: AWS.RouteTableAssociation) {
        let state = association.associationState?.state ?? "associated"
        guard let id = association.routeTableAssociationId, state != "disassociated", state != "disassociating" else {
            return nil
        }
        self.init(id: id, subnet: association.subnetId, isMain: association.main ?? false)
    }
}

extension ObservedRouteTable.Entry {
    fileprivate init(_ route: AWS.Route) {
        let destinations = [route.destinationCidrBlock, route.destinationIpv6CidrBlock, route.destinationPrefixListId]
        let targets = [
            route.gatewayId, route.transitGatewayId, route.vpcPeeringConnectionId, route.natGatewayId,
            route.networkInterfaceId, route.instanceId, route.egressOnlyInternetGatewayId, route.localGatewayId,
            route.carrierGatewayId, route.coreNetworkArn,
        ]
        self.init(
            destination: destinations.firstFilled ?? "", target: targets.firstFilled ?? "",
            isBlackhole: route.state == "blackhole")
    }
}
