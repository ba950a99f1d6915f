/// What a VPC that is there has for a plan: its private subnets, and groups that look like the components'.
public struct VPCSurvey: Hashable, Sendable {
    /// A subnet, and where it leads.
    public struct Place: Hashable, Sendable {
        /// The subnet.
        public var subnet: ObservedSubnet
        /// The table that it follows: its own or the VPC's main one; nil where neither was seen.
        public var routeTable: String?
        /// What the route to everywhere leads to (`igw-…`, `nat-…`, `tgw-…`); nil where there is none.
        public var wayOut: String?

        /// Whether it has a direct route to an internet gateway.
        ///
        /// Source: docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html, "Subnet types".
        public var isPublic: Bool { wayOut?.hasPrefix("igw-") == true }
    }

    /// The VPC.
    public let vpc: ObservedVPC
    /// All its subnets, zone by zone; in each the one first that an endpoint would take.
    public let places: [Place]
    /// Groups that look like the components', by name.
    public let groups: [ComponentHint]

    /// Looks through an observation of the VPC; nil where it is not in there.
    public init?(of id: String, in observation: Observation) {
        guard let vpc = observation.vpcs[id] else { return nil }
        self.vpc = vpc
        let index = ObservationIndex(observation)
        places = observation.subnets.values.filter { $0.vpc == id }.sorted(by: ObservedSubnet.isPreferred)
            .map { Place($0, index) }
        groups = observation.securityGroups.values.filter { $0.vpc == id }.compactMap(ComponentHint.init)
            .sorted { ($0.group.name, $0.group.id) < ($1.group.name, $1.group.id) }
    }

    /// The private subnets; those of a VPC that has no other are public.
    public var subnetsToUse: [Place] {
        let privates = places.filter { !$0.isPublic }
        return privates.isEmpty ? places : privates
    }

    /// The tables that these subnets follow, each once.
    public var routeTables: [String] {
        var seen: Set<String> = []
        return subnetsToUse.compactMap(\.routeTable).filter { seen.insert($0).inserted }
    }

    /// The groups that belong to components beyond doubt.
    var components: Components {
        let certain = groups.filter(\.isCertain)
        func ids(_ component: ComponentHint.Component) -> [String] {
            certain.filter { $0.component == component }.map(\.group.id)
        }
        return Components(
            managementPlane: ids(.managementPlane), controlPlane: ids(.controlPlane), nodePools: ids(.nodePools))
    }
}

extension VPCSurvey.Place {
    fileprivate init(_ subnet: ObservedSubnet, _ index: ObservationIndex) {
        let table = index.table(ofSubnet: subnet.id, inVPC: subnet.vpc)
        let routes = table.flatMap { index.observation.routeTables[$0] }?.routes ?? []
        self.init(
            subnet: subnet, routeTable: table,
            wayOut: routes.first { $0.destination == "0.0.0.0/0" && !$0.target.isEmpty }?.target)
    }
}

extension ObservedSubnet {
    /// By zone, then the most free addresses first, as endpoints choose; ties by ID.
    fileprivate static func isPreferred(_ left: ObservedSubnet, to right: ObservedSubnet) -> Bool {
        (left.zone, -left.availableAddresses, left.id) < (right.zone, -right.availableAddresses, right.id)
    }
}
