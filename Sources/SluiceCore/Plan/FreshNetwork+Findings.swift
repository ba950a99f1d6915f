extension FreshNetwork {
    /// What is wrong with a VPC that is to be made, by the plan alone. Subjects are key paths of the plan.
    public func findings(region: String?) -> [Diagnostic] {
        zoneFindings(region: region) + placementFindings() + overlapFindings() + routeFindings()
    }

    private var zones: [String] { privateSubnets.map(\.zone) }

    private var subnets: [(path: String, name: String, cidr: IPv4CIDR)] {
        privateSubnets.enumerated().map {
            ("network.create.privateSubnets[\($0)]", "the private subnet of \($1.zone)", $1.cidr)
        }
            + publicSubnets.enumerated().map {
                ("network.create.publicSubnets[\($0)]", "the public subnet of \($1.zone)", $1.cidr)
            }
    }

    private func zoneFindings(region: String?) -> [Diagnostic] {
        var seen: Set<String> = []
        let expected = region ?? zones.first.flatMap(NameRules.region(ofZone:))
        return zones.enumerated().compactMap { index, zone in
            let subject = "network.create.zones[\(index)]"
            guard seen.insert(zone).inserted else { return Self.duplicateZone(zone, subject) }
            guard let expected, !Self.isZone(zone, of: expected) else { return nil }
            return Self.foreignZone(zone, region: expected, subject)
        }
    }

    /// A zone is its region and a letter; local zones have longer names, and no VPC endpoints.
    private static func isZone(_ zone: String, of region: String) -> Bool {
        zone.hasPrefix(region) && zone.utf8.count == region.utf8.count + 1
            && zone.utf8.last.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
    }

    private static func duplicateZone(_ zone: String, _ subject: String) -> Diagnostic {
        Diagnostic(
            "plan.zone-duplicate", "\(zone.quoted) is listed twice",
            cause: "each zone gets one private subnet, and an endpoint takes one subnet a zone",
            fix: "remove one of the two", subject: subject)
    }

    private static func foreignZone(_ zone: String, region: String, _ subject: String) -> Diagnostic {
        Diagnostic(
            "plan.zone-region", "\(zone.quoted) is not a zone of \(region)",
            cause: "an availability zone is written as its region and one letter; local zones have no VPC endpoints",
            fix: "name zones such as \(region)a and \(region)b, or change the region", subject: subject)
    }

    private func placementFindings() -> [Diagnostic] {
        subnets.filter { !cidr.contains($0.cidr) }.map { path, _, block in
            let example =
                freeBlock(prefixLength: block.prefixLength).map { "such as \($0)" } ?? "or make the VPC larger"
            return Diagnostic(
                "plan.subnet-outside", "\(block) does not lie in the VPC's \(cidr)",
                cause: "a subnet is a part of its VPC's block, here \(cidr.first) to \(cidr.last)",
                fix: "choose a block inside \(cidr), \(example)", subject: path)
        }
    }

    private func overlapFindings() -> [Diagnostic] {
        subnets.enumerated().compactMap { index, subnet in
            guard let other = subnets[..<index].first(where: { $0.cidr.overlaps(subnet.cidr) }) else { return nil }
            let free = freeBlock(prefixLength: subnet.cidr.prefixLength)
            return Diagnostic(
                "plan.subnet-overlap", "\(subnet.cidr) overlaps \(other.cidr)",
                cause: "\(other.name) is \(other.cidr), and EC2 refuses subnets that share addresses",
                fix: free.map { "the lowest free block of this size is \($0)" }
                    ?? "no block of this size is free: use smaller ones",
                subject: subnet.path)
        }
    }

    private func routeFindings() -> [Diagnostic] {
        var seen: Set<IPv4CIDR> = []
        return routes.enumerated().compactMap { index, route in
            let subject = "network.create.routes[\(index)].to"
            guard seen.insert(route.to).inserted else {
                return Diagnostic(
                    "plan.route-duplicate", "\(route.to) has a route already",
                    cause: "a route table takes one route a destination", fix: "remove one of the two", subject: subject
                )
            }
            guard cidr.contains(route.to) else { return nil }
            return Diagnostic(
                "plan.route-overlap", "\(route.to) lies inside the VPC's own \(cidr)",
                cause: "the VPC delivers to its own addresses itself; such a route would lead them away",
                fix: "remove the route, or name the network of the proxy outside the VPC", subject: subject)
        }
    }
}
