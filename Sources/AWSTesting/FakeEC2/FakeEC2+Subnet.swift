extension FakeEC2 {
    /// CreateSubnet.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html>
    mutating func createSubnet(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let vpcID = try call.required("VpcId")
        let block = try call.block("CidrBlock")
        let (zoneName, zoneID) = (call.text("AvailabilityZone"), call.text("AvailabilityZoneId"))
        let tags = try call.tagSpecification("subnet", limit: settings.quotas.tags)
        try call.refuse(
            "Ipv6CidrBlock", "OutpostArn", "Ipv6Native", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "Ipv6IpamPoolId",
            "Ipv6NetmaskLength")
        try call.finish()
        let vpc = try existing(FakeVpc.self, vpcID, call)
        let zone = try zone(name: zoneName, id: zoneID)
        try admitSubnet(block, of: vpc)
        let subnet = FakeSubnet(
            id: newID("subnet"), tags: tags, vpc: vpcID, block: block, zone: zone,
            availableAt: call.now + settings.delays.subnet.microseconds)
        world.subnets.append(subnet)
        var xml = XMLWriter()
        xml.element("subnet") { subnet.write(to: &$0, world, at: call.now) }
        return xml
    }

    private func admitSubnet(_ block: IPv4Block, of vpc: FakeVpc) throws(FakeRefusal) {
        guard (16...28).contains(block.length), vpc.block.contains(block) else {
            throw FakeRefusal("InvalidSubnet.Range", "The CIDR '\(block)' is invalid.")
        }
        let others = world.subnets.all.filter { $0.vpc == vpc.id }
        guard !others.contains(where: { $0.block.overlaps(block) }) else {
            throw FakeRefusal("InvalidSubnet.Conflict", "The CIDR '\(block)' conflicts with another subnet")
        }
        guard others.count < settings.quotas.subnets else {
            throw FakeRefusal("SubnetLimitExceeded", "The maximum number of subnets has been reached.")
        }
    }

    /// The zone that a call names, or the first for one that names none.
    private func zone(name: String?, id: String?) throws(FakeRefusal) -> Zone {
        guard name == nil || id == nil else {
            throw .combination("AvailabilityZone and AvailabilityZoneId cannot be specified together")
        }
        let zones = settings.zones
        let wanted = name ?? id
        guard let zone = zones.first(where: { $0.name == (name ?? $0.name) && $0.id == (id ?? $0.id) }) else {
            throw .invalidValue(
                wanted ?? "", of: "availabilityZone",
                "Subnets can currently only be created in the following availability zones: "
                    + zones.map(\.name).joined(separator: ", ") + ".")
        }
        return zone
    }

    /// DeleteSubnet: refused while something has an interface in it.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html>
    mutating func deleteSubnet(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("SubnetId")
        try call.finish()
        _ = try existing(FakeSubnet.self, id, call)
        guard !world.interfaces.all.contains(where: { $0.subnet == id }),
            !world.endpoints.all.contains(where: { $0.subnets.contains(id) && $0.state(at: call.now) != "deleted" })
        else {
            throw .dependency("The subnet '\(id)' has dependencies and cannot be deleted.")
        }
        world.subnets[id] = nil
        world.natGateways.removeAll { $0.subnet == id }
        for table in world.routeTables.all where table.associations.contains(where: { $0.subnet == id }) {
            world.routeTables.update(table.id) { $0.associations.removeAll { $0.subnet == id } }
        }
        return .success
    }

    /// DescribeSubnets.
    mutating func describeSubnets(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("SubnetId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeSubnet.self, ids, call)
        let subnets = call.seen.subnets.all.filter { wanted?.contains($0.id) ?? true }
        let (world, moment) = (call.seen, call.seenAt)
        return try list("subnetSet", subnets, query, call) { $1.write(to: &$0, world, at: moment) }
    }
}
