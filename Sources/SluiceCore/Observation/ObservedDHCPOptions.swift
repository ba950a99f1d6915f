/// What a VPC tells its instances about names, as EC2 shows it.
public struct ObservedDHCPOptions: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// What is put behind short names; nil where nothing is said.
    public var domainName: String?
    /// The DNS servers: `AmazonProvidedDNS` is the VPC's own resolver; empty where nothing is said.
    public var domainNameServers: [String]

    /// Says what was seen.
    public init(id: String, domainName: String? = nil, domainNameServers: [String] = []) {
        self.id = id
        self.domainName = domainName
        self.domainNameServers = domainNameServers
    }
}
