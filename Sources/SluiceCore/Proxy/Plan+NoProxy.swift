extension Plan {
    /// Whether the regional name of a service leads to the plan's endpoint for it.
    public func reachesByName(_ service: Platform.Service) -> Bool {
        guard selectedServices.contains(service) else { return false }
        return service.kind == .gateway || endpoints.overrides[service.name]?.privateDNS ?? true
    }

    /// The list of what goes past the proxy, where the plan has none of its own.
    ///
    /// A service whose name leads to no endpoint is not in it: the proxy is its only way.
    ///
    /// - Parameter blocks: the VPC's, as far as they are known; a fresh VPC's, and those of pods and services that the
    ///   plan's files name, are known from the plan.
    public func defaultNoProxy(region: String, blocks: [IPv4CIDR]) -> [String] {
        let networks = (blocks.isEmpty ? plannedBlocks : blocks) + (anthos?.clusterNetworks ?? [])
        return NoProxy.defaults(region: region, services: platform.services.filter(reachesByName), networks: networks)
    }

    /// What is useless or dangerous in the plan's own lists.
    var noProxyFindings: [Diagnostic] { noProxyReviews(vpcBlocks: plannedBlocks).flatMap(\.findings) }

    /// Whether the plan's own lists exempt the blocks of a VPC, which only a look at it tells where it is there already.
    func noProxyFindings(inVPCWith blocks: [IPv4CIDR]) -> [Diagnostic] {
        noProxyReviews(vpcBlocks: blocks).flatMap(\.vpc)
    }

    private func noProxyReviews(vpcBlocks: [IPv4CIDR]) -> [NoProxyReview] {
        let clusters = (anthos?.clusters ?? []).enumerated().map { index, cluster in
            (cluster.proxy?.noProxy, "anthos.clusters[\(index)].proxy.noProxy")
        }
        let names = region.map { region in
            platform.services.filter(reachesByName).map { AWSHostName(service: $0.name, region: region).host }
        }
        return ([(proxy.noProxy, "proxy.noProxy")] + clusters).compactMap { entries, subject in
            entries.map {
                NoProxyReview(entries: $0, subject: subject, endpointNames: names ?? [], vpcBlocks: vpcBlocks)
            }
        }
    }

    /// The VPC's blocks where the plan itself says what they are to be.
    public var plannedBlocks: [IPv4CIDR] {
        if case .create(let network) = network { [network.cidr] } else { [] }
    }
}
