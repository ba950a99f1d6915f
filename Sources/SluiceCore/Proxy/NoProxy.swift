/// The list of what goes past the proxy, when the plan leaves it to sluice.
public enum NoProxy {
    /// What every list begins with: the machine itself, and where instances fetch their credentials.
    public static let machine = ["localhost", "127.0.0.1", ProxySettings.metadataService.description]

    /// The default list: the machine, these networks, the cluster's own names and the AWS services in the Region.
    ///
    /// `networks` are the blocks of the VPC, the pods and the services. The AWS names are there because a block never
    /// matches a name, though private DNS resolves the name into the VPC.
    public static func defaults(region: String, services: [Platform.Service], networks: [IPv4CIDR]) -> [String] {
        let names = services.map { AWSHostName(service: $0.name, region: region).host }
        return machine + networks.map(\.description) + [".svc", ".cluster.local"] + names
    }
}
