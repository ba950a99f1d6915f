/// A rule of a VPC's resolver as Route 53 shows it: who is asked for the names of a domain.
public struct ObservedResolverRule: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The domain whose names it is for; the root is every name.
    public var domain: DomainName
    /// Whether servers of one's own are asked, and not the VPC's resolver.
    public var isForwarding: Bool

    /// Says what was seen.
    public init(id: String, domain: DomainName, isForwarding: Bool = true) {
        self.id = id
        self.domain = domain
        self.isForwarding = isForwarding
    }
}
