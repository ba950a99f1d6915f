import SluiceCore

/// `network.create`: a VPC to make, with its defaults filled in.
extension PlanReader {
    mutating func readFreshNetwork(_ node: PlanNode, region: String?) -> FreshNetwork? {
        let keys = ["cidr", "zones", "privateSubnets", "publicSubnets", "routes"]
        guard let fields = fields(of: node, keys) else { return nil }
        let cidr = required("cidr", in: fields, example: "cidr: 10.0.0.0/16").flatMap { networkBlock($0, of: "a VPC") }
        let zones = required("zones", in: fields, example: "zones: [us-west-2a, us-west-2b]").flatMap { readZones($0) }
        let privates = fields["privateSubnets"].flatMap { readPrivateBlocks($0) }
        let publics = fields["publicSubnets"].flatMap { list($0) }.flatMap { networkBlocks($0) }
        let routes = fields["routes"].flatMap { readRoutes($0) }
        guard let cidr, let zones else { return nil }
        // What is there and could not be read must not look like what was left out.
        for (key, isRead) in [
            ("privateSubnets", privates != nil), ("publicSubnets", publics != nil), ("routes", routes != nil),
        ] where fields[key] != nil && !isRead { return nil }
        let privateSubnets = pairedPrivate(privates, zones, cidr, fields)
        let publicSubnets = pairedPublic(publics, zones, cidr, fields)
        guard let privateSubnets, let publicSubnets else { return nil }
        let network = FreshNetwork(
            cidr: cidr, privateSubnets: privateSubnets, publicSubnets: publicSubnets, routes: routes ?? [])
        add(network.findings(region: region))
        return network
    }

    private mutating func readZones(_ node: PlanNode) -> [String]? {
        guard let items = filledList(node, why: "each zone gets a private subnet") else { return nil }
        let zones = items.map { text($0) }
        return zones.contains(nil) ? nil : zones.compactMap(\.self)
    }

    private mutating func readPrivateBlocks(_ node: PlanNode) -> [IPv4CIDR]? {
        filledList(node, why: "the endpoints and the nodes live in the private subnets").flatMap { networkBlocks($0) }
    }

    private mutating func pairedPrivate(
        _ blocks: [IPv4CIDR]?, _ zones: [String], _ cidr: IPv4CIDR, _ fields: PlanFields
    ) -> [FreshNetwork.Block]? {
        guard let node = fields["privateSubnets"], let blocks else { return defaultPrivate(zones, cidr, fields) }
        guard blocks.count == zones.count else {
            report(
                "plan.subnets-zones",
                "privateSubnets has \(counted(blocks.count, "block")) for \(counted(zones.count, "zone"))",
                cause: "the first subnet goes into the first zone, the second into the second, and so on",
                fix: "name as many as there are zones, or leave privateSubnets out", at: node)
            return nil
        }
        return zip(zones, blocks).map(FreshNetwork.Block.init)
    }

    private mutating func defaultPrivate(
        _ zones: [String], _ cidr: IPv4CIDR, _ fields: PlanFields
    ) -> [FreshNetwork.Block]? {
        let taken = fields["publicSubnets"] == nil ? 1 : 0
        let room = FreshNetwork.defaultBlockCount(in: cidr)
        guard zones.count + taken <= room, let blocks = FreshNetwork.defaultPrivateBlocks(in: cidr, count: zones.count)
        else {
            report(
                "plan.block-too-small",
                "\(cidr) has no room for the default subnets of \(counted(zones.count, "zone"))",
                cause: room == 0
                    ? "a default subnet is a sixteenth of the VPC, here a /\(cidr.prefixLength + 4); EC2 takes none below /28"
                    : "a default subnet is a sixteenth of the VPC, which leaves room for \(room - taken) zones",
                fix: "make the VPC's block larger, or name privateSubnets and publicSubnets",
                at: fields["cidr"] ?? fields.map)
            return nil
        }
        return zip(zones, blocks).map(FreshNetwork.Block.init)
    }

    private mutating func pairedPublic(
        _ blocks: [IPv4CIDR]?, _ zones: [String], _ cidr: IPv4CIDR, _ fields: PlanFields
    ) -> [FreshNetwork.Block]? {
        guard let node = fields["publicSubnets"], let blocks else {
            guard let block = FreshNetwork.defaultPublicBlock(in: cidr) else {
                // Said already of the private subnets, where these are defaults too.
                if fields["privateSubnets"] != nil { reportNoPublicRoom(cidr, fields) }
                return nil
            }
            return zones.first.map { [FreshNetwork.Block(zone: $0, cidr: block)] }
        }
        guard blocks.count <= zones.count else {
            report(
                "plan.subnets-zones",
                "publicSubnets has \(counted(blocks.count, "block")) for \(counted(zones.count, "zone"))",
                cause: "each goes into a zone of its own, in the order of the zones",
                fix: "name as many as there are zones at most", at: node)
            return nil
        }
        return zip(zones, blocks).map(FreshNetwork.Block.init)
    }

    private mutating func reportNoPublicRoom(_ cidr: IPv4CIDR, _ fields: PlanFields) {
        report(
            "plan.block-too-small", "\(cidr) has no room for the default public subnet",
            cause: "it is a sixteenth of the VPC, here a /\(cidr.prefixLength + 4); EC2 takes none below /28",
            fix: "name publicSubnets, or write `publicSubnets: []` for none", at: fields["cidr"] ?? fields.map)
    }

    // MARK: Routes

    private mutating func readRoutes(_ node: PlanNode) -> [FreshNetwork.ProxyRoute]? {
        guard let items = list(node) else { return nil }
        let routes = items.map { readRoute($0) }
        return routes.contains(nil) ? nil : routes.compactMap(\.self)
    }

    private mutating func readRoute(_ node: PlanNode) -> FreshNetwork.ProxyRoute? {
        guard let fields = fields(of: node, ["to", "via"]) else { return nil }
        let to = required("to", in: fields, example: "to: 10.9.0.0/16").flatMap { block($0) }
        let via = required("via", in: fields, example: "via: tgw-0a1b2c3d").flatMap { readRouteTarget($0) }
        guard let to, let via else { return nil }
        return FreshNetwork.ProxyRoute(to: to, via: via)
    }

    private mutating func readRouteTarget(_ node: PlanNode) -> String? {
        guard let target = text(node) else { return nil }
        guard !NameRules.isID(target, prefix: ResourceIDKind.transitGateway.prefix),
            !NameRules.isID(target, prefix: ResourceIDKind.peering.prefix)
        else { return target }
        report(
            "plan.route-target", "a route to the proxy cannot go via \(target.quoted)",
            cause:
                "it leads through a transit gateway or a VPC peering; a NAT or internet gateway would be a way past the proxy",
            fix: "write the ID of a transit gateway (tgw-…) or of a peering (pcx-…)", at: node)
        return nil
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
