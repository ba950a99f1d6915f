/// Something to be proven: that a host is reached the way it should be.
public struct ProofTarget: Hashable, Sendable {
    /// The way that leads to a host.
    public enum Way: Hashable, Sendable {
        /// Straight to the VPC endpoint of an AWS service: resolve, connect, TLS.
        case endpoint(service: String, Platform.Service.Kind)
        /// By CONNECT through the proxy, then TLS and a GET inside the tunnel.
        case tunnel
        /// By a plain GET that the proxy forwards.
        case plain
    }

    /// What is asked for; of an endpoint only host and port matter.
    public var url: ProbeURL
    /// The way that leads there.
    public var way: Way
    /// How sure it is that the clusters need the host.
    public var tier: Platform.Domain.Tier

    /// A host and the way to it.
    public init(_ url: ProbeURL, _ way: Way, tier: Platform.Domain.Tier = .required) {
        self.url = url
        self.way = way
        self.tier = tier
    }

    /// `endpoint`, `tunnel` or `plain`, as the JSON and the script's lines name it.
    public var kind: String {
        switch way {
        case .endpoint: "endpoint"
        case .tunnel: "tunnel"
        case .plain: "plain"
        }
    }
}

extension ProofTarget {
    /// The regional name of an AWS service, which private DNS leads to its endpoint.
    public init(service: Platform.Service, host: String) {
        self.init(ProbeURL(.https, host: host), .endpoint(service: service.name, service.kind))
    }

    /// A domain that the proxy has to let pass; of a whole domain (`.gcr.io`) its bare name.
    public init(domain: Platform.Domain) {
        let host = domain.host
        switch domain.access {
        case .tunnel: self.init(ProbeURL(.https, host: host, path: Self.path(of: host)), .tunnel, tier: domain.tier)
        case .plain: self.init(ProbeURL(.http, host: host), .plain, tier: domain.tier)
        }
    }

    /// Registries redirect their front page to a website that no node needs; `/v2/` is what nodes ask for first.
    ///
    /// k8s.gcr.io answers that by itself, and redirects when an image is asked for, from host to host.
    private static func path(of host: String) -> String {
        if ["k8s.gcr.io", "registry.k8s.io"].contains(host) { return "/v2/pause/manifests/3.9" }
        let registries = ["gcr.io", "docker.io", "quay.io"]
        return registries.contains { host == $0 || host.hasSuffix(".\($0)") } ? "/v2/" : "/"
    }
}
