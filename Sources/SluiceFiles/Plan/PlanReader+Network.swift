import SluiceCore

/// `network`: a VPC that is there, or one to make.
extension PlanReader {
    mutating func readNetwork(_ node: PlanNode, region: String?, workspace: Workspace?) -> Network? {
        guard let fields = fields(of: node, ["vpc", "subnets", "routeTables", "extend", "create"]) else { return nil }
        guard let create = fields["create"] else { return readExistingNetwork(fields, workspace).map(Network.existing) }
        for key in ["vpc", "subnets", "routeTables", "extend"] {
            guard let node = fields[key] else { continue }
            report(
                "plan.network-choice", "\(node.path) cannot stand beside network.create",
                cause:
                    "the network is either a VPC that exists (vpc, subnets, routeTables, extend) or a fresh one (create)",
                fix: "remove `\(key)`, or remove `create`", at: node)
        }
        return readFreshNetwork(create, region: region).map(Network.create)
    }

    private mutating func readExistingNetwork(_ fields: PlanFields, _ workspace: Workspace?) -> ExistingNetwork? {
        guard let vpcNode = fields["vpc"] else {
            report(
                "plan.network-choice", "network names neither a VPC nor one to create",
                cause: "the endpoints have to go into some VPC",
                fix: "add `vpc: vpc-…` with `subnets`, or `create` with `cidr` and `zones`",
                at: fields.map)
            return nil
        }
        let vpc = id(vpcNode, .vpc)
        if purpose == .make, let vpc, let workspace { checkVPC(vpc, of: workspace) }
        let subnets = readSubnets(fields, workspace)
        let routeTables = fields["routeTables"].flatMap {
            ids($0, .routeTable, why: "the S3 gateway endpoint works through route tables")
        }
        let extends = fields["extend"].flatMap { bool($0) } ?? false
        guard let vpc, let subnets else { return nil }
        return ExistingNetwork(vpc: vpc, subnets: subnets, routeTables: routeTables, extend: extends)
    }

    /// The plan's, or those that the anthos files name.
    private mutating func readSubnets(_ fields: PlanFields, _ workspace: Workspace?) -> [String]? {
        if let node = fields["subnets"] {
            return ids(node, .subnet, why: "an interface endpoint needs a subnet in each zone")
        }
        // What is taken back is known by the state.
        if purpose == .takeBack { return [] }
        if let workspace { return subnets(from: workspace, network: fields.map) }
        reportNoSubnets(fields.map, cause: "the endpoints need them, and there are no anthos files to take them from")
        return nil
    }
}
