extension FakeNatGateway: FakeListed {
    static let filters: Set = ["nat-gateway-id", "state", "subnet-id", "vpc-id"]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "nat-gateway-id": [id]
        case "state": [state(at: moment)]
        case "subnet-id": [subnet]
        default: [vpc]
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld, at moment: Int64) {
        xml.text("natGatewayId", id)
        xml.text("vpcId", vpc)
        xml.text("subnetId", subnet)
        xml.text("state", state(at: moment))
        if state(at: moment) == "failed" {
            xml.text("failureCode", "Gateway.NotAttached")
            xml.text("failureMessage", "Network \(vpc) has no Internet gateway attached")
        }
        xml.text("connectivityType", elasticAddress == nil ? "private" : "public")
        xml.text("availabilityMode", "zonal")
        xml.moment("createTime", createdAt)
        xml.list("natGatewayAddressSet", world.interfaces.all.filter { $0.natGateway == id }) { xml, interface in
            xml.text("networkInterfaceId", interface.id)
            xml.text("privateIp", IPv4Block.text(ofAddress: interface.address))
            elasticAddress?.write(to: &xml)
            xml.flag("isPrimary", true)
            xml.text("status", "succeeded")
        }
        tags.write(to: &xml)
    }
}

extension FakeNatGateway.ElasticAddress {
    func write(to xml: inout XMLWriter) {
        xml.text("publicIp", IPv4Block.text(ofAddress: address))
        xml.text("allocationId", allocation)
        xml.text("associationId", association)
    }
}
