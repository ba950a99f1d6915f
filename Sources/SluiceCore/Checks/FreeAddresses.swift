/// Whether the subnets have room for the endpoints that are yet to be made: each takes an address in each of its subnets.
enum FreeAddresses: Check {
    static let codes: [Diagnostic.Code] = ["subnet.addresses-short"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        needs(examination).sorted { $0.key < $1.key }.compactMap { id, need in
            guard let subnet = examination.observation.subnets[id], subnet.availableAddresses < need else { return nil }
            return Diagnostic(
                "subnet.addresses-short",
                "\(id) has \(subnet.availableAddresses) free addresses, and \(need) are needed",
                cause: "an interface endpoint takes an address in each of its subnets",
                fix: "free some of \(subnet.cidr), or name another subnet in \(subnet.zone)",
                subject: examination.keyPath(ofSubnet: id))
        }
    }

    /// How many new interfaces each subnet gets.
    private static func needs(_ examination: Examination) -> [String: Int] {
        examination.interfaceEndpoints.reduce(into: [:]) { needs, item in
            let present = examination.id(of: .address(item.address)).flatMap { examination.observation.endpoints[$0] }
            let new = item.endpoint.subnets.compactMap { examination.id(of: $0.target) }
                .filter { !(present?.subnets.contains($0) ?? false) }
            for subnet in new { needs[subnet, default: 0] += 1 }
        }
    }
}
