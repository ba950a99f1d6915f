/// What a call meets that leaves the proxy out: endpoints, neighbours, or no way on.
struct TraceNetwork {
    let plan: Plan
    let region: String
    /// The VPC's own addresses; nil where they are not known before the VPC has been looked at.
    let blocks: [IPv4CIDR]?

    init(of plan: Plan, region: String, blocks: [IPv4CIDR]?) {
        self.plan = plan
        self.region = region
        if case .create(let network) = plan.network {
            self.blocks = blocks ?? [network.cidr]
        } else {
            self.blocks = blocks
        }
    }

    /// Where the call ends up.
    func landing(of target: ProxyTarget) -> TraceLanding {
        let host = Self.name(of: target)
        if let address = IPv4Address(host) { return landing(at: address) }
        if host.contains(":") { return landing(atIPv6: host) }
        if Self.isInside(host) { return TraceLanding(.direct, "a name that only the network itself can answer") }
        if let landing = landing(atAWS: host, port: target.port) { return landing }
        if isOfPlatform(host) {
            return TraceLanding(.blocked, "a public host, and only the proxy leads out")
        }
        return TraceLanding(.direct, "works only if the name leads to an address inside the network")
    }

    /// Whether the platform's own documents name the host.
    func isOfPlatform(_ host: String) -> Bool {
        plan.domains(in: region).contains { $0.covers(host) }
    }

    /// A name that ends with a dot is the same name.
    static func name(of target: ProxyTarget) -> String {
        target.host.hasSuffix(".") ? String(target.host.dropLast()) : target.host
    }

    private static let inside = [".svc", ".cluster.local", ".localhost", ".local", ".internal"]

    /// A name without a dot, or one beneath a domain that is nowhere in public DNS.
    private static func isInside(_ host: String) -> Bool {
        !host.contains(".") || inside.contains { host.hasSuffix($0) }
    }
}

// MARK: Addresses

extension TraceNetwork {
    private static let loopback = IPv4CIDR(containing: IPv4Address(bits: 0x7F00_0000), prefixLength: 8)
    private static let linkLocal = IPv4CIDR(containing: IPv4Address(bits: 0xA9FE_0000), prefixLength: 16)

    private func landing(at address: IPv4Address) -> TraceLanding {
        if Self.loopback.contains(address) || Self.linkLocal.contains(address) { return .onTheNode }
        return switch AddressScope(of: "\(address)", blocks: blocks ?? []) {
        case .insideVPC: TraceLanding(.direct, "an address inside the VPC")
        case .elsewherePrivate: landing(atPrivate: address)
        case .public: TraceLanding(.blocked, "a public address, and only the proxy leads out")
        }
    }

    private func landing(atPrivate address: IPv4Address) -> TraceLanding {
        if case .create(let network) = plan.network {
            return network.routes.contains { $0.to.contains(address) }
                ? TraceLanding(.direct, "a route of the plan leads there")
                : TraceLanding(.blocked, "outside the VPC, and no route of the plan leads there")
        }
        return blocks == nil
            ? TraceLanding(.direct, "works if it lies in the VPC, whose blocks are not known here")
            : TraceLanding(.direct, "outside the VPC: works only if a route leads there")
    }

    private func landing(atIPv6 address: String) -> TraceLanding {
        address == "::1" || address == "fd00:ec2::254"
            ? .onTheNode : TraceLanding(.direct, "works only if the VPC has IPv6 and a route leads there")
    }
}

extension TraceLanding {
    /// What is answered by the node itself, the metadata service included.
    fileprivate static let onTheNode = TraceLanding(.direct, "never leaves the node")
}
