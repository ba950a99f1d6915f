/// A kind of cluster that needs the same job done with other lists: endpoints, domains and file dialects as data.
public struct Platform: Hashable, Sendable {
    /// What the Anthos step writes for the clusters.
    public enum ClusterFiles: Hashable, Sendable {
        /// proxy.json, and what names it and the security group in the YAML files of `anthos-gke`.
        case proxyFileAndManifests
        /// proxy.json alone, and how whoever makes the clusters hands it to them: a sentence without its full stop.
        case proxyFile(next: String)
        /// Nothing: no tool of the clusters reads such a file.
        case none
    }

    /// As the plan file spells it.
    public var name: String
    /// The AWS services that the clusters call, in alphabetical order.
    public var services: [Service]
    /// What the clusters reach through the proxy, with `REGION` and `LOCATION` yet to be filled in.
    public var domains: [Domain]
    /// From where Google manages the clusters; empty where the plan's region says all that is needed.
    public var locations: [Location]
    /// What the Anthos step writes.
    public var clusterFiles: ClusterFiles
    /// Whether a proxy's own URL may begin with `https://`.
    public var takesEncryptedProxies: Bool
    /// Whether proxy.json must have all of its three keys, each with a value.
    public var requiresNoProxy: Bool

    /// A platform by its lists; what is left out is as `gke-aws-previous` has it.
    public init(
        name: String, services: [Service], domains: [Domain], locations: [Location] = [],
        clusterFiles: ClusterFiles = .proxyFileAndManifests, takesEncryptedProxies: Bool = true,
        requiresNoProxy: Bool = false
    ) {
        self.name = name
        self.services = services
        self.domains = domains
        self.locations = locations
        self.clusterFiles = clusterFiles
        self.takesEncryptedProxies = takesEncryptedProxies
        self.requiresNoProxy = requiresNoProxy
    }

    /// Every platform that a plan may name; the first is the default.
    public static let all = [gkeAWSPrevious, gkeAWS, gkeAttached, eksPrivate]
}
