/// A plan held against an account, whole and read-only: what every ``Check`` looks at.
public struct Examination: Sendable {
    /// What the user wants.
    public let plan: Plan
    /// What AWS said, with the interfaces of the VPC and its ``Surroundings``.
    public let observation: Observation
    let index: ObservationIndex
    let desired: DesiredGraph
    let ownership: Ownership
    let firewall: Firewall

    /// Puts together what is wanted and what is there.
    ///
    /// - Parameter state: what is recorded of the stack; one without objects where there is none.
    public init(plan: Plan, state: State, observation: Observation) {
        self.plan = plan
        self.observation = observation
        index = ObservationIndex(observation)
        desired = DesiredGraph(plan: plan, observation: observation, current: state)
        ownership = Ownership(state: state, index: index, home: plan.network.home)
        firewall = Firewall(index, desired, ownership)
    }

    /// Every check, in the order in which a reader wants their findings.
    public static let checks: [any Check.Type] = [
        SharedSubnets.self, FreeAddresses.self, SubnetZones.self, MainTable.self, WaysOut.self,
        RoutesAroundGateway.self, OpenS3Connections.self,
        RouteToProxy.self, NetworkACLPaths.self, DHCPNames.self, BlockOverlaps.self, PrivateDNSReach.self,
        GroupPaths.self, OpenEgress.self, ProxyPlace.self, ProxyIngress.self, NameOfSTS.self,
        HostedZoneConflicts.self, ForwardedNames.self, Limits.self, BlindSpots.self,
    ]

    /// What making the graph may show of an account.
    static let graphCodes: [Diagnostic.Code] = [
        "endpoint.private-dns-conflict", "endpoint.route-conflict", "endpoint.service-missing",
        "endpoint.zone-unsupported", "group.name-taken", "group.not-found", "network.no-subnets",
        "network.route-table-not-found", "network.subnet-not-found", "network.vpc-not-found", "network.zone-unknown",
        "proxy.vpc-not-exempt", "vpc.dns-hostnames-off", "vpc.dns-support-off",
    ]

    /// What may be found in an account and in the files of the Anthos step, by name.
    public static let codes: [Diagnostic.Code] = codes(of: checks)

    /// What was looked for in this one: all of ``codes`` but what somebody has to ask for and did not.
    public var codes: [Diagnostic.Code] { Self.codes(of: Self.checks.filter { $0.isAsked(in: self) }) }

    private static func codes(of checks: [any Check.Type]) -> [Diagnostic.Code] {
        Set(graphCodes + checks.flatMap { $0.codes } + ["anthos.subnet-elsewhere"])
            .sorted { $0.rawValue < $1.rawValue }
    }

    /// Everything that is found: what making the graph shows, then check by check.
    public var findings: [Diagnostic] { desired.diagnostics + Self.checks.flatMap { $0.findings(in: self) } }
}

// MARK: What checks ask for

extension Examination {
    /// The limits that AWS sets for this account, where somebody asked; else AWS's defaults.
    public var quotas: Quotas { observation.surroundings?.quotas ?? Quotas() }

    /// The ID of the VPC; nil while it is not there.
    public var vpcID: String? { vpc?.id }

    /// What is wrong with a subnet that a file of the Anthos step names; nil where it lies in the VPC.
    public func finding(aboutSubnet id: String, namedAt location: SourceLocation) -> Diagnostic? {
        guard let vpc, NameRules.isID(id, prefix: "subnet-"), observation.subnets[id]?.vpc != vpc.id else { return nil }
        return Diagnostic(
            "anthos.subnet-elsewhere", "\(id) is no subnet of \(vpc.id)",
            cause: "neither the endpoints nor the groups of this plan are of use in another VPC",
            fix: "name a subnet of \(vpc.id), or make a plan for the other VPC", at: location)
    }

    /// The VPC; nil while it is not there.
    public var vpc: ObservedVPC? {
        switch desired.vpc.target {
        case .id(let id): observation.vpcs[id]
        case .address(let address): ownership.ids[address].flatMap { observation.vpcs[$0] }
        }
    }

    /// The private subnets of the plan that are there, in its order.
    var subnets: [ObservedSubnet] {
        desired.subnets.compactMap { id(of: $0.target).flatMap { observation.subnets[$0] } }
    }

    /// The route table that a subnet follows.
    func table(of subnet: ObservedSubnet) -> ObservedRouteTable? {
        index.table(ofSubnet: subnet.id, inVPC: subnet.vpc).flatMap { observation.routeTables[$0] }
    }

    /// The interfaces of the VPC.
    var interfaces: [ObservedNetworkInterface] {
        guard let vpc else { return [] }
        return (observation.interfaces ?? [:]).values.filter { $0.vpc == vpc.id }
    }

    /// The interface endpoints that the plan comes to, made or adopted.
    var interfaceEndpoints: [(address: Address, endpoint: InterfaceEndpoint)] {
        let adopted = desired.adoptions.mapValues(\.resource)
        return desired.objects.merging(adopted) { _, adopted in adopted }.compactMap { address, resource in
            guard case .interfaceEndpoint(let endpoint) = resource, desired.refusals[address] == nil else { return nil }
            return (address, endpoint)
        }
    }

    /// The ID of an object; nil while it is not there.
    func id(of target: Target) -> String? {
        switch target {
        case .id(let id): id
        case .address(let address): ownership.ids[address] ?? desired.adoptions[address]?.id
        }
    }

    /// Where the plan names a subnet, else where it names the network.
    func keyPath(ofSubnet id: String) -> String {
        guard case .existing(let network) = plan.network, let position = network.subnets.firstIndex(of: id) else {
            return "network"
        }
        return "network.subnets[\(position)]"
    }

    /// Every proxy of the plan whose URL says an address, with its port and the key that names it.
    var proxyAddresses: [(address: IPv4Address, port: Int, subject: String)] {
        plan.allProxies.compactMap { url, subject in url.address.map { ($0, url.port, subject) } }
    }
}
