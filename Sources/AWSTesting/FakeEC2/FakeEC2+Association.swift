extension FakeEC2 {
    /// AssociateRouteTable: a subnet has one table at most; the same again is answered with the association there is.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html>
    mutating func associateRouteTable(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let tableID = try call.required("RouteTableId")
        try call.refuse("GatewayId", "PublicIpv4Pool")
        let subnetID = try call.required("SubnetId")
        try call.finish()
        let table = try existing(FakeRouteTable.self, tableID, call)
        let subnet = try existing(FakeSubnet.self, subnetID, call)
        guard table.vpc == subnet.vpc else {
            throw FakeRefusal(
                "InvalidParameterValue", "The route table \(tableID) and the subnet \(subnetID) are in different VPCs")
        }
        if let (holder, association) = association(of: subnetID) {
            guard holder.id == tableID else {
                throw FakeRefusal(
                    "Resource.AlreadyAssociated",
                    "the specified association for route table \(tableID) conflicts with an existing association")
            }
            return answer("associationId", association.id)
        }
        let id = newID("rtbassoc")
        world.routeTables.update(tableID) { $0.associations.append(.init(id: id, subnet: subnetID)) }
        return answer("associationId", id)
    }

    private func association(of subnet: String) -> (FakeRouteTable, FakeRouteTable.Association)? {
        for table in world.routeTables.all {
            if let found = table.associations.first(where: { $0.subnet == subnet }) { return (table, found) }
        }
        return nil
    }

    private func answer(_ name: String, _ id: String) -> XMLWriter {
        var xml = XMLWriter()
        xml.text(name, id)
        xml.element("associationState") { $0.text("state", "associated") }
        return xml
    }

    /// DisassociateRouteTable: not the association that makes a table the main one.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html>
    mutating func disassociateRouteTable(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("AssociationId")
        try call.finish()
        let (table, association) = try existingAssociation(id, call)
        guard association.subnet != nil else {
            throw .invalidValue(id, of: "associationId", "The main association cannot be removed.")
        }
        world.routeTables.update(table.id) { $0.associations.removeAll { $0.id == id } }
        return .success
    }

    /// ReplaceRouteTableAssociation: moves a subnet, or the role of main table, to another table.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html>
    mutating func replaceRouteTableAssociation(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("AssociationId")
        let tableID = try call.required("RouteTableId")
        try call.finish()
        let (old, association) = try existingAssociation(id, call)
        let table = try existing(FakeRouteTable.self, tableID, call)
        guard old.vpc == table.vpc else {
            throw FakeRefusal("InvalidParameterValue", "The route tables are in different VPCs")
        }
        let new = FakeRouteTable.Association(id: newID("rtbassoc"), subnet: association.subnet)
        world.routeTables.update(old.id) { $0.associations.removeAll { $0.id == id } }
        world.routeTables.update(tableID) { $0.associations.append(new) }
        return answer("newAssociationId", new.id)
    }

    private func existingAssociation(
        _ id: String, _ call: FakeCall
    ) throws(FakeRefusal) -> (FakeRouteTable, FakeRouteTable.Association) {
        guard Self.isWellFormed(id, prefix: "rtbassoc") else {
            throw FakeRefusal("InvalidAssociationID.Malformed", "Invalid id: \"\(id)\" (expecting \"rtbassoc-...\")")
        }
        let isSeen = call.seen.routeTables.all.contains { $0.associations.contains { $0.id == id } }
        for table in world.routeTables.all where isSeen {
            if let found = table.associations.first(where: { $0.id == id }) { return (table, found) }
        }
        throw FakeRefusal("InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
    }
}
