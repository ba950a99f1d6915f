extension TraceNetwork {
    /// Where a call to a name of AWS ends up; nil for a name that is none, or that belongs to somebody's own object
    /// (a load balancer, a file system), which may lie anywhere.
    func landing(atAWS host: String, port: Int) -> TraceLanding? {
        if let service = service(named: host) { return landing(at: service, port: port) }
        guard let name = Self.serviceName(in: host, domains: [AWSHostName.domain(ofRegion: region), "api.aws"]) else {
            return nil
        }
        if name.last == "vpce" { return TraceLanding(.endpoint, "the endpoint's own name") }
        guard name.count <= 2 else { return nil }
        return TraceLanding(.blocked, "no endpoint serves this name of AWS, and only the proxy leads out")
    }

    /// The service that a host is a regional name of, in this Region.
    func service(named host: String) -> Platform.Service? {
        plan.platform.services.first { service in
            let name = AWSHostName(service: service.name, region: region)
            return host == name.host || name.hasSubdomains && host.hasSuffix(".\(name.host)")
        }
    }

    /// The labels before AWS's own domain: `sts`, or `kms` and `eu-west-1`.
    private static func serviceName(in host: String, domains: [String]) -> [Substring]? {
        domains.first { host.hasSuffix(".\($0)") }
            .map { host.dropLast($0.count + 1).split(separator: ".", omittingEmptySubsequences: false) }
    }

    private func landing(at service: Platform.Service, port: Int) -> TraceLanding {
        guard plan.selectedServices.contains(service) else {
            return TraceLanding(.blocked, "the plan makes no endpoint for it, and only the proxy leads out")
        }
        guard plan.reachesByName(service) else {
            return TraceLanding(.blocked, "its endpoint has no private DNS, and only the proxy leads out")
        }
        guard port == 443 else { return TraceLanding(.blocked, "its endpoint is reached on port 443 alone") }
        return TraceLanding(.endpoint, way(to: service.kind) + reservation(about: service.kind))
    }

    private func way(to kind: Platform.Service.Kind) -> String {
        switch kind {
        case .interface: "private DNS leads it to its endpoint"
        case .gateway: "the route tables lead it to the gateway endpoint"
        }
    }

    /// The plan's group may be told not to let out to endpoints; then another one has to.
    private func reservation(about kind: Platform.Service.Kind) -> String {
        let isLetOut = kind == .interface ? plan.proxy.egress.endpoints : plan.proxy.egress.s3
        return isLetOut ? "" : ", if a group other than proxy-egress lets it out"
    }
}
