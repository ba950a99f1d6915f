/// Several subnets of one zone: an endpoint takes one of them.
enum SubnetZones: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.subnets-same-zone"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        let zones = Dictionary(grouping: examination.subnets, by: \.zone).filter { $0.value.count > 1 }
        return zones.sorted { $0.key < $1.key }.map { zone, subnets in
            let names = subnets.map(\.id).joined(separator: ", ")
            return Diagnostic(
                "endpoint.subnets-same-zone", .note, "\(names) are all in \(zone)",
                cause: "an endpoint has one interface a zone; sluice takes the subnet with the most free addresses, "
                    + "and stays there",
                fix: "nothing to do, unless one of them is to be preferred: then name that one alone",
                subject: examination.keyPath(ofSubnet: subnets[0].id))
        }
    }
}
