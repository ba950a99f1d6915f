extension FakeInternetGateway: FakeListed {
    static let filters: Set = ["attachment.state", "attachment.vpc-id", "internet-gateway-id", "owner-id"]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "internet-gateway-id": [id]
        case "owner-id": [world.account]
        case "attachment.vpc-id": [vpc].compactMap(\.self)
        case "attachment.state": vpc == nil ? [] : ["available"]
        default: []
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        xml.text("internetGatewayId", id)
        xml.text("ownerId", world.account)
        xml.list("attachmentSet", [vpc].compactMap(\.self)) { xml, vpc in
            xml.text("vpcId", vpc)
            xml.text("state", "available")
        }
        tags.write(to: &xml)
    }
}
