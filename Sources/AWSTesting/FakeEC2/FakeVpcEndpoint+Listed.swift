extension FakeVpcEndpoint: FakeListed {
    static let filters: Set = [
        "ip-address-type", "service-name", "service-region", "vpc-endpoint-id", "vpc-endpoint-state",
        "vpc-endpoint-type", "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "vpc-endpoint-id": [id]
        case "vpc-endpoint-state": [state(at: moment)]
        case "vpc-endpoint-type": [service.type]
        case "vpc-id": [vpc]
        case "service-name": [serviceName]
        case "service-region": [world.region]
        case "ip-address-type": isInterface ? ["ipv4"] : []
        default: []
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld, at moment: Int64) {
        xml.text("vpcEndpointId", id)
        xml.text("vpcEndpointType", service.type)
        xml.text("vpcId", vpc)
        xml.text("serviceName", serviceName)
        xml.text("state", state(at: moment))
        xml.text("policyDocument", policy)
        xml.list("routeTableIdSet", texts: routeTables)
        xml.list("subnetIdSet", texts: subnets)
        xml.list("groupSet", groups) { xml, group in
            xml.text("groupId", group)
            xml.text("groupName", world.groups[group]?.name)
        }
        if isInterface {
            xml.text("ipAddressType", "ipv4")
            xml.element("dnsOptions") { $0.text("dnsRecordIpType", "ipv4") }
        }
        xml.flag("privateDnsEnabled", hasPrivateDns)
        xml.flag("requesterManaged", false)
        let interfaces = world.interfaces.all.filter { $0.endpoint == id }
        xml.list("networkInterfaceIdSet", texts: interfaces.map(\.id))
        xml.list("dnsEntrySet", dnsNames(interfaces, world)) { xml, name in
            xml.text("dnsName", name)
            xml.text("hostedZoneId", "Z1YSA3EXCYUU9Z")
        }
        xml.moment("creationTimestamp", createdAt)
        xml.text("ownerId", world.account)
        xml.text("serviceRegion", world.region)
        tags.write(to: &xml)
    }

    /// The regional name, one a zone, and the service's own where private DNS is on.
    ///
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html>.
    private func dnsNames(_ interfaces: [FakeNetworkInterface], _ world: FakeWorld) -> [String] {
        guard isInterface else { return [] }
        let stem = "\(id)-\(id.suffix(8))"
        let end = "\(service.suffix).\(world.region).vpce.amazonaws.com"
        let zonal = interfaces.map { "\(stem)-\($0.zone.name).\(end)" }
        return ["\(stem).\(end)"] + zonal + (hasPrivateDns ? [privateName] : [])
    }
}
