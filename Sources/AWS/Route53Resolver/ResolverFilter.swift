/// A condition on the objects of a list of Route 53 Resolver.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_Filter.html>.
public struct ResolverFilter: Encodable, Hashable, Sendable {
    /// The name of the filter, `VPCId`.
    public var name: String
    /// The values, any of which will do.
    public var values: [String]

    /// Makes one of its members.
    public init(name: String, values: [String]) {
        self.name = name
        self.values = values
    }

    private enum CodingKeys: String, CodingKey {
        case name = "Name"
        case values = "Values"
    }
}
