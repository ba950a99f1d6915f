/// What somebody wants of a plan that is yet to be written; what is left out has a default, or is found.
public struct PlanWish: Hashable, Sendable {
    /// The Region of a plan for which nobody names one.
    public static let exampleRegion = "us-west-2"
    /// The block of a VPC for which nobody names one.
    public static let defaultBlock = IPv4CIDR(containing: IPv4Address(bits: 0x0A00_0000), prefixLength: 16)

    /// The stack's name; nil = the VPC's own name where it can be one, else `prod`.
    public var name: String?
    /// The AWS region; nil = ``exampleRegion``.
    public var region: String?
    /// Whose endpoints, domains and file dialects.
    public var platform: Platform
    /// The VPC to make; nil = one of ``defaultBlock`` in the Region's usual zones.
    public var network: FreshNetwork?
    /// Where the proxy is; nil = an address in the VPC, as an example.
    public var proxy: ProxyURL?
    /// Where the proxy is, as a security group rule can say it; needed where the URL names a host.
    public var destination: ProxySettings.Destination?

    /// A wish; what is left out has a default, or is found.
    public init(
        name: String? = nil, region: String? = nil, platform: Platform = .gkeAWSPrevious, network: FreshNetwork? = nil,
        proxy: ProxyURL? = nil, destination: ProxySettings.Destination? = nil
    ) {
        self.name = name
        self.region = region
        self.platform = platform
        self.network = network
        self.proxy = proxy
        self.destination = destination
    }

    /// The stack's name, for a plan about this VPC or about one that is yet to be made.
    public func stackName(in vpc: ObservedVPC? = nil) -> String { name ?? vpc?.stackName ?? "prod" }

    /// The zones that nearly every Region has; which of them an account may use, only AWS knows.
    public static func usualZones(in region: String) -> [String] { ["a", "b", "c"].map { region + $0 } }
}
