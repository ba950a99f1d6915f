extension Observation {
    /// What an account would have to show for everything in the plan to be made: nobody is asked.
    ///
    /// Every zone has every service, and of a VPC that exists there is no more than the plan names. Route tables that the
    /// plan leaves to the subnets may be any.
    init(imaginedFor plan: Plan, region: String) {
        self.init(identity: Identity(account: "*", arn: "*"), region: region)
        services = plan.selectedServices.map { service in
            ObservedEndpointService(
                name: "com.amazonaws.\(region).\(service.name)", type: EndpointType(service.kind), zones: [])
        }
        prefixLists = ["com.amazonaws.\(region).s3": "pl-*"]
        guard case .existing(let network) = plan.network else { return }
        imagine(network, in: plan)
    }

    private mutating func imagine(_ network: ExistingNetwork, in plan: Plan) {
        guard let all = IPv4CIDR("0.0.0.0/0") else { return }
        vpcs[network.vpc] = ObservedVPC(
            id: network.vpc, cidr: all, dnsSupport: !network.extend, dnsHostnames: !network.extend)
        let named = plan.endpoints.overrides.values.flatMap { $0.subnets ?? [] }
        for (index, subnet) in (network.subnets + named).enumerated() where subnets[subnet] == nil {
            subnets[subnet] = ObservedSubnet(id: subnet, vpc: network.vpc, cidr: all, zone: "zone \(index)")
        }
        let main = ObservedRouteTable.Association(id: "rtbassoc-*", isMain: true)
        routeTables["rtb-*"] = ObservedRouteTable(id: "rtb-*", vpc: network.vpc, associations: [main])
        for table in (network.routeTables ?? []) + plan.endpoints.overrides.values.flatMap({ $0.routeTables ?? [] }) {
            routeTables[table] = ObservedRouteTable(id: table, vpc: network.vpc)
        }
        for group in [plan.proxy.securityGroup, plan.endpoints.securityGroup] {
            guard let id = group.id else { continue }
            securityGroups[id] = ObservedSecurityGroup(id: id, vpc: network.vpc, name: id)
            rulesKnown.insert(id)
        }
        if let id = plan.proxy.destination?.group {
            securityGroups[id] = ObservedSecurityGroup(id: id, vpc: network.vpc, name: id)
        }
    }
}
