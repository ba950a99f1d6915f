/// Lists network ACLs with their entries and associations.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html>.
///
/// ```
/// DescribeNetworkAclsResponse
///   networkAclSet/item  NetworkAcl
///   nextToken           String
/// ```
public struct DescribeNetworkAcls: EC2PaginatedOperation, Hashable {
    /// Only these network ACLs.
    public var networkAclIds: [String]?
    /// What the objects must match, all filters together.
    public var filters: [Filter]?
    /// The most objects a page may have; `nil` leaves it to EC2.
    public var maxResults: Int?
    /// What the request for the next page carries; `nil` or empty on the last page.
    public var nextToken: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        networkAclIds: [String]? = nil, filters: [Filter]? = nil, maxResults: Int? = nil, nextToken: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.networkAclIds = networkAclIds
        self.filters = filters
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("NetworkAclId", networkAclIds)
        query.append("Filter", filters)
        query.append("MaxResults", maxResults)
        query.append("NextToken", nextToken)
        query.append("DryRun", dryRun)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The network ACLs on this page.
        public var networkAcls: [NetworkAcl]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            networkAcls = try response.list("networkAclSet")
            nextToken = try response.optional("nextToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            networkAcls.append(next.networkAcls)
            nextToken = next.nextToken
        }
    }
}
