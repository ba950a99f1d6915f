/// Lists network interfaces, those of endpoints and load balancers included.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html>.
///
/// ```
/// DescribeNetworkInterfacesResponse
///   networkInterfaceSet/item  NetworkInterface
///   nextToken                 String
/// ```
public struct DescribeNetworkInterfaces: EC2PaginatedOperation, Hashable {
    /// Also the interfaces that AWS services manage and hide.
    public var includeManagedResources: Bool?
    /// Only these network interfaces.
    public var networkInterfaceIds: [String]?
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
        includeManagedResources: Bool? = nil, networkInterfaceIds: [String]? = nil, filters: [Filter]? = nil,
        maxResults: Int? = nil, nextToken: String? = nil, dryRun: Bool? = nil
    ) {
        self.includeManagedResources = includeManagedResources
        self.networkInterfaceIds = networkInterfaceIds
        self.filters = filters
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("IncludeManagedResources", includeManagedResources)
        query.append("NetworkInterfaceId", networkInterfaceIds)
        query.append("Filter", filters)
        query.append("MaxResults", maxResults)
        query.append("NextToken", nextToken)
        query.append("DryRun", dryRun)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The network interfaces on this page.
        public var networkInterfaces: [NetworkInterface]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            networkInterfaces = try response.list("networkInterfaceSet")
            nextToken = try response.optional("nextToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            networkInterfaces.append(next.networkInterfaces)
            nextToken = next.nextToken
        }
    }
}
