extension FakeEC2 {
    /// CreateVpc: a VPC with its main route table, its default group and its default network ACL.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>
    mutating func createVpc(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let block = try call.block("CidrBlock")
        let tenancy = call.text("InstanceTenancy") ?? "default"
        let wantsIPv6 = try call.flag("AmazonProvidedIpv6CidrBlock") ?? false
        let tags = try call.tagSpecification("vpc", limit: settings.quotas.tags)
        try call.refuse(
            "Ipv6Pool", "Ipv6CidrBlock", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "Ipv6IpamPoolId", "Ipv6NetmaskLength",
            "Ipv6CidrBlockNetworkBorderGroup", "VpcEncryptionControl")
        try call.finish()
        guard ["default", "dedicated", "host"].contains(tenancy) else {
            throw .invalidValue(tenancy, of: "instanceTenancy")
        }
        guard (16...28).contains(block.length) else {
            throw FakeRefusal("InvalidVpc.Range", "The CIDR '\(block)' is invalid.")
        }
        guard world.vpcs.all.count < settings.quotas.vpcs else {
            throw FakeRefusal("VpcLimitExceeded", "The maximum number of VPCs has been reached.")
        }
        let vpc = FakeVpc(
            id: newID("vpc"), tags: tags, block: block, associationID: newID("vpc-cidr-assoc"),
            ipv6: wantsIPv6 ? newIPv6() : nil, tenancy: tenancy,
            availableAt: call.now + settings.delays.vpc.microseconds)
        world.vpcs.append(vpc)
        makeMainTable(of: vpc)
        makeDefaultGroup(of: vpc)
        world.networkAcls.append(FakeNetworkAcl(of: vpc))
        var xml = XMLWriter()
        xml.element("vpc") { vpc.write(to: &$0, world, at: call.now) }
        return xml
    }

    /// A block out of Amazon's own.
    private mutating func newIPv6() -> FakeVpc.IPv6 {
        let block = "2600:1f14:\(random.digits(4)):\(random.digits(2))00::/56"
        return FakeVpc.IPv6(block: block, associationID: newID("vpc-cidr-assoc"))
    }

    private mutating func makeMainTable(of vpc: FakeVpc) {
        world.routeTables.append(
            FakeRouteTable(
                id: newID("rtb"), tags: FakeTags(), vpc: vpc.id, routes: vpc.localRoutes,
                associations: [FakeRouteTable.Association(id: newID("rtbassoc"), subnet: nil)], isOriginal: true))
    }

    private mutating func makeDefaultGroup(of vpc: FakeVpc) {
        let group = FakeSecurityGroup(
            id: newID("sg"), tags: FakeTags(), vpc: vpc.id, name: "default", description: "default VPC security group",
            isDefault: true)
        world.groups.append(group)
        addImplicitRule(to: group, isEgress: false, peer: .group(group.id))
        openOutwards(group, in: vpc)
    }

    /// Adds the rules that let everything out of a new group: for IPv6 too, where the VPC has it.
    ///
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html>
    mutating func openOutwards(_ group: FakeSecurityGroup, in vpc: FakeVpc) {
        addImplicitRule(to: group, isEgress: true, peer: .block(.everything))
        if vpc.ipv6 != nil { addImplicitRule(to: group, isEgress: true, peer: .ipv6("::/0")) }
    }

    /// Adds a rule that a group is born with.
    mutating func addImplicitRule(to group: FakeSecurityGroup, isEgress: Bool, peer: FakeRule.Peer) {
        world.rules.append(
            FakeRule(
                id: newID("sgr"), tags: FakeTags(), group: group.id, isEgress: isEgress, traffic: .everything(peer),
                description: nil, isImplicit: true))
    }

    /// DeleteVpc: "You must detach or delete all gateways and resources that are associated with the VPC", but for
    /// what it came with.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html>
    mutating func deleteVpc(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let id = try call.required("VpcId")
        try call.finish()
        let vpc = try existing(FakeVpc.self, id, call)
        guard !hasDependents(vpc, at: call.now) else {
            throw .dependency("The vpc '\(id)' has dependencies and cannot be deleted.")
        }
        let groups = world.groups.all.filter { $0.vpc == id }.map(\.id)
        world.rules.removeAll { groups.contains($0.group) }
        world.groups.removeAll { $0.vpc == id }
        world.routeTables.removeAll { $0.vpc == id }
        world.networkAcls.removeAll { $0.vpc == id }
        world.vpcs[id] = nil
        return .success
    }

    private func hasDependents(_ vpc: FakeVpc, at now: Int64) -> Bool {
        world.subnets.all.contains { $0.vpc == vpc.id }
            || world.routeTables.all.contains { $0.vpc == vpc.id && !$0.isMain }
            || world.groups.all.contains { $0.vpc == vpc.id && !$0.isDefault }
            || world.internetGateways.all.contains { $0.vpc == vpc.id }
            || world.interfaces.all.contains { $0.vpc == vpc.id }
            || world.endpoints.all.contains { $0.vpc == vpc.id && $0.state(at: now) != "deleted" }
    }

    /// DescribeVpcs.
    mutating func describeVpcs(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = call.list("VpcId")
        let query = try call.query()
        try call.finish()
        try call.refusePages(of: ids, query)
        let wanted = try named(FakeVpc.self, ids, call)
        let vpcs = call.seen.vpcs.all.filter { wanted?.contains($0.id) ?? true }
        let (world, moment) = (call.seen, call.seenAt)
        return try list("vpcSet", vpcs, query, call) { $1.write(to: &$0, world, at: moment) }
    }
}

extension FakeCall {
    /// A block of IPv4 addresses that has to be there.
    mutating func block(_ name: String) throws(FakeRefusal) -> IPv4Block {
        let text = try required(name)
        guard let block = IPv4Block(text) else {
            throw FakeRefusal(
                "InvalidParameterValue",
                "Value (\(text)) for parameter cidrBlock is invalid. This is not a valid CIDR block.")
        }
        return block
    }

    /// Refuses the size of pages together with IDs.
    func refusePages(of ids: [String], _ query: FakeQuery) throws(FakeRefusal) {
        guard ids.isEmpty || (query.size == nil && query.token == nil) else {
            throw .combination("The parameters MaxResults and NextToken cannot be used together with IDs")
        }
    }
}

extension FakeVpc {
    /// The routes that every table of the VPC begins with.
    var localRoutes: [FakeRouteTable.Route] {
        let destinations = [.block(block)] + [ipv6].compactMap(\.self).map { FakeRouteTable.Destination.ipv6($0.block) }
        return destinations.map { .init(destination: $0, target: .local, origin: "CreateRouteTable") }
    }
}

extension XMLWriter {
    /// What most calls answer that change something.
    static var success: XMLWriter {
        var xml = XMLWriter()
        xml.flag("return", true)
        return xml
    }
}
