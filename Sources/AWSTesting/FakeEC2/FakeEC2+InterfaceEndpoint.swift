extension FakeEC2 {
    /// Makes an endpoint with an interface in each subnet.
    mutating func makeInterfaceEndpoint(
        _ wish: FakeEndpointWish, _ vpc: FakeVpc, _ service: Service, _ policy: String, _ call: FakeCall
    ) throws(FakeRefusal) -> FakeVpcEndpoint {
        guard wish.routeTables.isEmpty else {
            throw FakeRefusal("InvalidParameter", "Route table IDs are not supported for Interface type VPC Endpoint.")
        }
        let subnets = try endpointSubnets(wish.subnets, of: service, in: vpc.id, call)
        let groups = try endpointGroups(wish.groups, in: vpc.id, call)
        let hasPrivateDns = wish.privateDns ?? true
        if hasPrivateDns { try admitPrivateDns(of: service, in: vpc, besides: nil, call) }
        let present = world.endpoints.all.count { endpoint in
            endpoint.isInterface && endpoint.vpc == vpc.id && endpoint.state(at: call.now) != "deleted"
        }
        guard present < settings.quotas.interfaceEndpoints else {
            throw FakeRefusal("VpcEndpointLimitExceeded", "The maximum number of interface endpoints has been reached.")
        }
        let endpoint = FakeVpcEndpoint(
            id: newID("vpce"), tags: wish.tags, vpc: vpc.id, service: service, serviceName: wish.service,
            privateName: settings.privateName(of: service), policy: policy, routeTables: [],
            subnets: subnets.map(\.id), groups: groups, hasPrivateDns: hasPrivateDns, createdAt: call.now,
            availableAt: call.now + settings.delays.interfaceEndpoint.microseconds)
        world.endpoints.append(endpoint)
        for subnet in subnets { try addInterface(of: endpoint, in: subnet) }
        return endpoint
    }

    /// The subnets of an endpoint: of its VPC, one a zone, in zones that the service offers.
    func endpointSubnets(
        _ ids: [String], of service: Service, in vpc: String, _ call: FakeCall
    ) throws(FakeRefusal) -> [FakeSubnet] {
        var subnets: [FakeSubnet] = []
        for id in ids {
            let subnet = try existing(FakeSubnet.self, id, call)
            guard subnet.vpc == vpc else {
                throw FakeRefusal("InvalidParameter", "The subnet ID '\(id)' does not belong to the VPC '\(vpc)'")
            }
            guard settings.zones(of: service).contains(subnet.zone) else {
                throw FakeRefusal(
                    "InvalidParameter",
                    "The VPC endpoint service \(settings.name(of: service)) "
                        + "does not support the availability zone of the subnet: \(id).")
            }
            guard !subnets.contains(where: { $0.zone == subnet.zone }) else {
                throw FakeRefusal(
                    "DuplicateSubnetsInSameZone", "Found another VPC endpoint subnet in the availability zone of \(id)")
            }
            subnets.append(subnet)
        }
        return subnets
    }

    /// The groups of an endpoint: of its VPC, and the VPC's default group where none is given.
    func endpointGroups(_ ids: [String], in vpc: String, _ call: FakeCall) throws(FakeRefusal) -> [String] {
        for id in ids {
            let group = try existing(FakeSecurityGroup.self, id, call)
            guard group.vpc == vpc else {
                throw FakeRefusal("InvalidParameter", "The security group '\(id)' does not belong to the VPC '\(vpc)'")
            }
        }
        guard Set(ids).count <= settings.quotas.groupsPerInterface else {
            throw FakeRefusal(
                "SecurityGroupsPerInterfaceLimitExceeded",
                "The maximum number of security groups per interface has been reached.")
        }
        guard ids.isEmpty else { return ids }
        return world.groups.all.filter { $0.vpc == vpc && $0.isDefault }.map(\.id)
    }

    /// Refuses private DNS where the VPC has no DNS names, or where another endpoint has the same name.
    func admitPrivateDns(
        of service: Service, in vpc: FakeVpc, besides endpoint: String?, _ call: FakeCall
    ) throws(FakeRefusal) {
        let seen = call.seen.vpcs[vpc.id] ?? vpc
        guard seen.hasDnsSupport, seen.hasDnsHostnames else {
            throw FakeRefusal(
                "InvalidParameter",
                "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC "
                    + "attributes set to true for \(vpc.id)")
        }
        let name = settings.privateName(of: service)
        let isTaken = world.endpoints.all.contains { other in
            other.id != endpoint && other.vpc == vpc.id && other.hasPrivateDns && other.privateName == name
                && other.state(at: call.now) != "deleted"
        }
        guard !isTaken else {
            throw FakeRefusal(
                "InvalidParameter",
                "private-dns-enabled cannot be set because there is already a conflicting DNS "
                    + "domain for \(name) in the VPC \(vpc.id)")
        }
    }

    /// Puts an interface of AWS's own into a subnet.
    mutating func addInterface(of endpoint: FakeVpcEndpoint, in subnet: FakeSubnet) throws(FakeRefusal) {
        let address = try freeAddress(in: subnet)
        world.interfaces.append(
            FakeNetworkInterface(
                id: newID("eni"), tags: FakeTags(), vpc: subnet.vpc, subnet: subnet.id, zone: subnet.zone,
                address: address, groups: endpoint.groups, description: "VPC Endpoint Interface \(endpoint.id)",
                holder: .endpoint(endpoint.id)))
    }

    /// The first address of a subnet that nothing has; AWS keeps the first four and the last.
    func freeAddress(in subnet: FakeSubnet) throws(FakeRefusal) -> UInt32 {
        let taken = Set(world.interfaces.all.filter { $0.subnet == subnet.id }.map(\.address))
        let first = subnet.block.first
        let range = (first + 4)..<(first + UInt32(subnet.block.size) - 1)
        guard let address = range.first(where: { !taken.contains($0) }) else {
            throw FakeRefusal(
                "InsufficientFreeAddressesInSubnet", "The subnet \(subnet.id) does not have enough free addresses.")
        }
        return address
    }
}
