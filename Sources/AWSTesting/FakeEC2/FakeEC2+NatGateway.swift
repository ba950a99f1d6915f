extension FakeEC2 {
    /// CreateNatGateway: a public one in a VPC without an internet gateway is made, and fails.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html>
    mutating func createNatGateway(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let subnetID = try call.required("SubnetId")
        let allocation = try call.allocation()
        let tags = try call.tagSpecification("natgateway", limit: settings.quotas.tags)
        try call.refuse(
            "AvailabilityMode", "ClientToken", "VpcId", "AvailabilityZoneAddress", "PrivateIpAddress",
            "SecondaryAllocationId", "SecondaryPrivateIpAddress", "SecondaryPrivateIpAddressCount")
        try call.finish()
        let subnet = try existing(FakeSubnet.self, subnetID, call)
        let isConnected = world.internetGateways.all.contains { $0.vpc == subnet.vpc }
        let gateway = FakeNatGateway(
            id: newID("nat"), tags: tags, vpc: subnet.vpc, subnet: subnetID,
            elasticAddress: allocation.map { elasticAddress($0) }, createdAt: call.now,
            availableAt: call.now + settings.delays.natGateway.microseconds,
            isInVain: allocation != nil && !isConnected)
        world.natGateways.append(gateway)
        if !gateway.isInVain { try addInterface(of: gateway, in: subnet) }
        var xml = XMLWriter()
        xml.element("natGateway") { gateway.write(to: &$0, world, at: call.now) }
        return xml
    }

    /// An address out of TEST-NET-2, RFC 5737.
    private mutating func elasticAddress(_ allocation: String) -> FakeNatGateway.ElasticAddress {
        FakeNatGateway.ElasticAddress(
            allocation: allocation, association: newID("eipassoc"),
            address: 0xC633_6400 | UInt32(world.natGateways.all.count & 0xFF))
    }

    /// Puts an interface of AWS's own into a subnet.
    private mutating func addInterface(of gateway: FakeNatGateway, in subnet: FakeSubnet) throws(FakeRefusal) {
        world.interfaces.append(
            FakeNetworkInterface(
                id: newID("eni"), tags: FakeTags(), vpc: subnet.vpc, subnet: subnet.id, zone: subnet.zone,
                address: try freeAddress(in: subnet), groups: [],
                description: "Interface for NAT Gateway \(gateway.id)", holder: .natGateway(gateway.id)))
    }

    /// DescribeNatGateways.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html>
    mutating func describeNatGateways(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("NatGatewayId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeNatGateway.self, ids, call)
        let gateways = call.seen.natGateways.all.filter { wanted?.contains($0.id) ?? true }
        let (world, moment) = (call.seen, call.seenAt)
        return try list("natGatewaySet", gateways, query, call) { $1.write(to: &$0, world, at: moment) }
    }
}

extension FakeCall {
    /// The public address that a public gateway has to have, and a private one must not.
    fileprivate mutating func allocation() throws(FakeRefusal) -> String? {
        let kind = text("ConnectivityType") ?? "public"
        let allocation = text("AllocationId")
        switch (kind, allocation) {
        case ("public", let id?) where FakeEC2.isWellFormed(id, prefix: "eipalloc"): return id
        case ("public", let id?):
            throw FakeRefusal(
                "InvalidElasticIpID.Malformed", "Invalid id: \"\(id)\" (expecting \"eipalloc-...\")")
        case ("public", nil): throw .missing("allocationId")
        case ("private", nil): return nil
        case ("private", _): throw .combination("AllocationId cannot be specified for a private NAT gateway")
        default: throw .invalidValue(kind, of: "connectivityType")
        }
    }
}
