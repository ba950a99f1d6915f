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
    /// - Parameter networks: the blocks of the VPC, the pods and the services, as far as they are known.
    public func defaultNoProxy(region: String, networks: [IPv4CIDR]) -> [String] {
        NoProxy.defaults(region: region, services: platform.services.filter(reachesByName), networks: networks)
    }
}
