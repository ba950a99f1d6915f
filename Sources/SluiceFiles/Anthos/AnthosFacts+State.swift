public import SluiceCore

extension AnthosFacts {
    /// What a state knows for the Anthos step of its plan; nil while it has no proxy-egress group.
    ///
    /// - Parameters:
    ///   - login: as it was read from where the plan points.
    ///   - namesSubnet: whether the management service goes into the VPC of the stack, by its first private subnet.
    public init?(plan: Plan, state: State, login: ProxyLogin?, namesSubnet: Bool = false) {
        guard let group = state.outputs.securityGroups[String(Address.proxyEgress.name)] else { return nil }
        self.init(
            proxyEgressGroup: group, vpc: state.outputs.vpc, noProxy: plan.noProxyList(with: state), login: login,
            subnetForExistingVPC: namesSubnet ? state.outputs.subnets.first : nil)
    }
}

extension Plan {
    /// The plan's own list, or the default one with the blocks that plan, files and state know of.
    fileprivate func noProxyList(with state: State) -> [String] {
        proxy.noProxy
            ?? defaultNoProxy(region: state.region, networks: blocks + (anthos?.clusterNetworks ?? []))
    }

    private var blocks: [IPv4CIDR] {
        switch network {
        case .create(let network): [network.cidr]
        case .existing: []
        }
    }
}
