extension Plan {
    /// The plan of a stack that is to go and whose plan file is not at hand: where it is, and nothing else.
    ///
    /// Taking away asks a plan only for its name, its Region and its VPC. The proxy has no place in what follows, and
    /// its host is one that never resolves (RFC 6761).
    public init(takingAway state: State) {
        self.init(
            name: state.stack, region: state.region, network: state.network,
            proxy: ProxySettings(httpProxy: ProxyURL(host: "proxy.invalid", port: 80)))
    }
}

extension State {
    /// A VPC that it made, as far as it is still there, or the one that it was made in.
    fileprivate var network: Network {
        let isFresh = resources.contains { Self.network.contains($0.key.kind) && $0.value.origin == .created }
        guard !isFresh, let vpc = places.first else { return .create(FreshNetwork(cidr: block, privateSubnets: [])) }
        return .existing(ExistingNetwork(vpc: vpc, subnets: []))
    }

    /// What is made only together with a VPC.
    private static let network: [ResourceKind?] = [.vpc, .subnet, .routeTable, .internetGateway]

    private var block: IPv4CIDR {
        if case .vpc(let vpc)? = resources[.vpc]?.resource { return vpc.cidr }
        return IPv4CIDR(containing: IPv4Address(bits: 0), prefixLength: 0)
    }

    /// The IDs of the VPCs that its objects name.
    private var places: [String] {
        let references = resources.sorted { $0.key < $1.key }.compactMap { $0.value.resource.properties["vpc"] }
        return references.flatMap(\.targets).filter { $0.address == nil }.map(\.description)
    }
}
