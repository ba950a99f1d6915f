/// Lists the rules that the account has, those that others share with it included.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverRules.html>.
///
/// ```
/// ListResolverRulesResponse
///   NextToken      String
///   ResolverRules  [ResolverRule]
/// ```
public struct ListResolverRules: JSONLookup, PaginatedLookup, Hashable {
    /// The service that is asked.
    public typealias Service = Route53Resolver

    /// What the request for the next page carries; `nil` for the first.
    public var nextToken: String?
    /// What the rules must match, all filters together.
    public var filters: [ResolverFilter]?

    /// Makes a request with these members.
    public init(nextToken: String? = nil, filters: [ResolverFilter]? = nil) {
        self.nextToken = nextToken
        self.filters = filters
    }

    private enum CodingKeys: String, CodingKey {
        case nextToken = "NextToken"
        case filters = "Filters"
    }

    /// One page of the answer.
    public struct Output: EC2Page, Decodable, Hashable {
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?
        /// The rules on this page.
        public var resolverRules: [ResolverRule]?

        /// Takes over the rules of the next page and its token.
        public mutating func append(_ next: Output) {
            nextToken = next.nextToken
            resolverRules.append(next.resolverRules)
        }

        private enum CodingKeys: String, CodingKey {
            case nextToken = "NextToken"
            case resolverRules = "ResolverRules"
        }
    }
}
