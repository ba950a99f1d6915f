/// A private hosted zone of a VPC as Route 53 shows it: the VPC asks it for every name beneath its own, and nobody else.
public struct ObservedHostedZone: Hashable, Sendable {
    /// The AWS ID.
    public var id: String
    /// The domain that it answers for.
    public var domain: DomainName
    /// The AWS service that made it and looks after it; nil where an account has it.
    public var service: String?

    /// Says what was seen.
    public init(id: String, domain: DomainName, service: String? = nil) {
        self.id = id
        self.domain = domain
        self.service = service
    }
}
