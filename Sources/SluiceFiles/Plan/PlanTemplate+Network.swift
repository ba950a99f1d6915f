import SluiceCore

/// `network`: a VPC to make, or what there is of one.
extension PlanTemplate {
    var network: [String] {
        switch plan.network {
        case .create(let network): [fresh(network)]
        case .existing(let network): existing(network)
        }
    }

    private func fresh(_ network: FreshNetwork) -> String {
        let standard = FreshNetwork(cidr: network.cidr, zones: network.privateSubnets.map(\.zone))
        let hasRoutes = !network.routes.isEmpty
        let routes = hasRoutes ? network.routes.map { "{ to: \($0.to), via: \($0.via) }" } : [Self.exampleRoute]
        return """

            # A VPC that is made for the clusters. For one that is there: `sluice init --vpc ID`.
            network:
              create:
                cidr: \(network.cidr)
                # One private subnet in each. Your account's: `aws ec2 describe-availability-zones`.
                zones: \(list(network.privateSubnets.map(\.zone)))
                # Their blocks, in the order of the zones.
                \(optional(network.privateSubnets == standard.privateSubnets))privateSubnets: \(blocks(network.privateSubnets))
                # Those with an internet gateway, in the same order; [] for none.
                \(optional(network.publicSubnets == standard.publicSubnets))publicSubnets: \(blocks(network.publicSubnets))
                # The way to a proxy elsewhere: a transit gateway (tgw-…) or a peering (pcx-…). An example.
                \(optional(!hasRoutes))routes: \(list(routes))
            """
    }

    private static let exampleRoute = "{ to: 192.168.0.0/16, via: tgw-0a1b2c3d4e5f67890 }"

    private func blocks(_ subnets: [FreshNetwork.Block]) -> String { list(subnets.map(\.cidr)) }

    private func existing(_ network: ExistingNetwork) -> [String] {
        let survey = draft.survey
        let head = """

            # The VPC, and the private subnets of the clusters: each endpoint takes the first of a zone, which has most room.
            network:
              vpc: \(network.vpc)\(survey.map { "   # \(about($0.vpc))" } ?? "")
              subnets:
            """
        let places = survey?.subnetsToUse.map { "    - \($0.subnet.id)   # \(about($0))" } ?? []
        return [head] + places + [
            leftOut, routeTables, "  #extend: true   # lets sluice turn the VPC's DNS attributes on, until destroy",
        ]
    }

    /// `10.0.0.0/16, main`
    private func about(_ vpc: ObservedVPC) -> String {
        (vpc.cidrs.map(\.description) + name(vpc.tags)).joined(separator: ", ")
    }

    /// `us-west-2a, 10.0.0.0/20, 4091 free, private-a`
    private func about(_ place: VPCSurvey.Place) -> String {
        let subnet = place.subnet
        let way = place.wayOut.map { ["leads out through \(remark($0))"] } ?? []
        let facts = [remark(subnet.zone), "\(subnet.cidr)", "\(subnet.availableAddresses) free"]
        return (facts + way + name(subnet.tags)).joined(separator: ", ")
    }

    private func name(_ tags: [String: String]) -> [String] {
        [tags[SluiceTag.name] ?? ""].filter { !$0.isEmpty }.map(remark)
    }

    /// The subnets that are not named, and why.
    private var leftOut: String {
        let used = Set(draft.survey?.subnetsToUse.map(\.subnet.id) ?? [])
        let others = draft.survey?.places.map(\.subnet).filter { !used.contains($0.id) } ?? []
        let words = others.map { ([$0.id] + name($0.tags)).joined(separator: " ") }
        return words.isEmpty
            ? "" : "  # Not named, as they lead to an internet gateway: \(words.joined(separator: ", "))."
    }

    private var routeTables: String {
        guard let tables = draft.survey?.routeTables, !tables.isEmpty else { return "" }
        return """
              # The tables that lead to S3's endpoint: the subnets' own, or the VPC's main one.
              #routeTables: \(list(tables))
            """
    }
}
