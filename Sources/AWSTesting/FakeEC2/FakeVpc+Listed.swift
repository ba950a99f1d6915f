extension FakeVpc: FakeListed {
    static let filters: Set = [
        "cidr", "cidr-block-association.association-id", "cidr-block-association.cidr-block",
        "cidr-block-association.state", "dhcp-options-id", "ipv6-cidr-block-association.association-id",
        "ipv6-cidr-block-association.ipv6-cidr-block", "ipv6-cidr-block-association.ipv6-pool",
        "ipv6-cidr-block-association.state", "is-default", "owner-id", "state", "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "vpc-id": [id]
        case "state": [state(at: moment)]
        case "cidr", "cidr-block-association.cidr-block": [block.description]
        case "cidr-block-association.association-id": [associationID]
        case "cidr-block-association.state": ["associated"]
        case "ipv6-cidr-block-association.association-id": [ipv6?.associationID].compactMap(\.self)
        case "ipv6-cidr-block-association.ipv6-cidr-block": [ipv6?.block].compactMap(\.self)
        case "ipv6-cidr-block-association.ipv6-pool": ipv6 == nil ? [] : ["Amazon"]
        case "ipv6-cidr-block-association.state": ipv6 == nil ? [] : ["associated"]
        case "dhcp-options-id": [dhcpOptions]
        case "is-default": ["false"]
        case "owner-id": [sharer ?? world.account]
        default: []
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld, at moment: Int64) {
        xml.text("vpcId", id)
        xml.text("ownerId", sharer ?? world.account)
        xml.text("state", state(at: moment))
        xml.text("cidrBlock", block.description)
        xml.list("cidrBlockAssociationSet", [block]) { xml, block in
            xml.text("cidrBlock", block.description)
            xml.text("associationId", associationID)
            xml.element("cidrBlockState") { $0.text("state", "associated") }
        }
        xml.list("ipv6CidrBlockAssociationSet", [ipv6].compactMap(\.self)) { xml, ipv6 in
            xml.text("ipv6CidrBlock", ipv6.block)
            xml.text("associationId", ipv6.associationID)
            xml.text("networkBorderGroup", world.region)
            xml.text("ipv6Pool", "Amazon")
            xml.element("ipv6CidrBlockState") { $0.text("state", "associated") }
        }
        xml.text("dhcpOptionsId", dhcpOptions)
        xml.text("instanceTenancy", tenancy)
        xml.flag("isDefault", false)
        tags.write(to: &xml)
    }
}
