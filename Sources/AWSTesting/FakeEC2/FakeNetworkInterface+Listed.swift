extension FakeNetworkInterface: FakeListed {
    static let filters: Set<String> = [
        "addresses.association.owner-id", "addresses.association.public-ip", "addresses.primary",
        "addresses.private-ip-address", "association.allocation-id", "association.association-id",
        "association.ip-owner-id", "association.public-dns-name", "association.public-ip", "attachment.attach-time",
        "attachment.attachment-id", "attachment.delete-on-termination", "attachment.device-index",
        "attachment.instance-id", "attachment.instance-owner-id", "attachment.status", "availability-zone",
        "availability-zone-id", "description", "group-id", "group-name", "interface-type",
        "ipv6-addresses.ipv6-address", "mac-address", "network-interface-id", "operator.managed",
        "operator.principal", "owner-id", "private-dns-name", "private-ip-address", "requester-id",
        "requester-managed", "source-dest-check", "status", "subnet-id", "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "network-interface-id": [id]
        case "vpc-id": [vpc]
        case "subnet-id": [subnet]
        case "group-id": groups
        case "group-name": groups.compactMap { world.groups[$0]?.name }
        case "description": [description]
        case "interface-type": [type]
        case "status": [status]
        case "owner-id": [world.account]
        case "requester-id": [requester].compactMap(\.self)
        case "requester-managed": [isManaged ? "true" : "false"]
        case "availability-zone": [zone.name]
        case "availability-zone-id": [zone.id]
        case "private-ip-address", "addresses.private-ip-address": [IPv4Block.text(ofAddress: address)]
        case "addresses.primary": ["true"]
        case "source-dest-check": [natGateway == nil ? "true" : "false"]
        case "attachment.status": isManaged ? ["attached"] : []
        case "attachment.instance-owner-id": isManaged ? ["amazon-aws"] : []
        case "mac-address": [macAddress]
        case "private-dns-name": [privateName(in: world)]
        case "operator.managed": ["false"]
        default: []
        }
    }

    private var type: String {
        switch holder {
        case .endpoint: "vpc_endpoint"
        case .natGateway: "nat_gateway"
        case nil: "interface"
        }
    }

    private var status: String { isManaged ? "in-use" : "available" }
    /// Who asked for it, where that was AWS itself.
    private var requester: String? { isManaged ? "727180483921" : nil }

    private var macAddress: String {
        let digits = Array(id.suffix(10))
        return "02" + stride(from: 0, to: 10, by: 2).map { ":\(digits[$0])\(digits[$0 + 1])" }.joined()
    }

    private func privateName(in world: FakeWorld) -> String {
        let host = IPv4Block.text(ofAddress: address).split(separator: ".").joined(separator: "-")
        return "ip-\(host).\(world.privateDomain)"
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        let ip = IPv4Block.text(ofAddress: address)
        xml.text("networkInterfaceId", id)
        xml.text("subnetId", subnet)
        xml.text("vpcId", vpc)
        xml.text("availabilityZone", zone.name)
        xml.text("availabilityZoneId", zone.id)
        xml.text("description", description)
        xml.text("ownerId", world.account)
        xml.text("requesterId", requester)
        xml.flag("requesterManaged", isManaged)
        xml.text("status", status)
        xml.text("macAddress", macAddress)
        xml.text("privateIpAddress", ip)
        xml.text("privateDnsName", privateName(in: world))
        xml.flag("sourceDestCheck", natGateway == nil)
        xml.list("groupSet", groups) { xml, group in
            xml.text("groupId", group)
            xml.text("groupName", world.groups[group]?.name)
        }
        if isManaged { writeAttachment(to: &xml) }
        if let address = natGateway.flatMap({ world.natGateways[$0]?.elasticAddress }) {
            xml.element("association") { xml in
                xml.text("ipOwnerId", world.account)
                address.write(to: &xml)
            }
        }
        xml.list("ipv6AddressesSet", texts: [])
        xml.list("privateIpAddressesSet", [ip]) { xml, ip in
            xml.text("privateIpAddress", ip)
            xml.text("privateDnsName", privateName(in: world))
            xml.flag("primary", true)
        }
        xml.text("interfaceType", type)
        xml.element("operator") { $0.flag("managed", false) }
        tags.write(to: &xml)
    }

    private func writeAttachment(to xml: inout XMLWriter) {
        xml.element("attachment") { xml in
            xml.text("attachmentId", "ela-attach-\(id.suffix(17))")
            xml.flag("deleteOnTermination", false)
            xml.number("deviceIndex", 1)
            xml.text("instanceOwnerId", "amazon-aws")
            xml.text("status", "attached")
        }
    }
}
