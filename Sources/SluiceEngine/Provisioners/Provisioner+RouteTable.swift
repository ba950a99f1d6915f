import AWS
import SluiceCore

extension Provisioner {
    func createRouteTable(
        _ table: SluiceCore.RouteTable, _ address: Address, _ tags: Call.Tags, _ intent: IntentID
    ) -> PreparedCall {
        let operation = CreateRouteTable(
            vpcId: table.vpc.id, tagSpecifications: specification("route-table", tags), clientToken: intent.rawValue)
        return PreparedCall(operation, client: client) { .made(address, $0.routeTable?.routeTableId) }
    }

    func associate(_ association: SluiceCore.RouteTableAssociation, _ address: Address) -> PreparedCall {
        let operation = AssociateRouteTable(
            routeTableId: association.routeTable.id, subnetId: association.subnet.id)
        return PreparedCall(operation, client: client) { .made(address, $0.associationId) }
    }

    func replaceAssociation(_ id: String, routeTable: String, _ subjects: [Intent.Subject]) -> PreparedCall {
        let address = subjects[0].address
        let operation = ReplaceRouteTableAssociation(associationId: id, routeTableId: routeTable)
        return PreparedCall(operation, client: client) { .made(address, $0.newAssociationId) }
    }
}
