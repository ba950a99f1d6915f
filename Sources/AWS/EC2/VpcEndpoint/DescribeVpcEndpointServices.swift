/// Lists the services that endpoints can lead to.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html>.
///
/// ```
/// DescribeVpcEndpointServicesResponse
///   serviceNameSet/item    String
///   serviceDetailSet/item  ServiceDetail
///   nextToken              String
/// ```
public struct DescribeVpcEndpointServices: EC2PaginatedOperation, Hashable {
    /// Only these services.
    public var serviceNames: [String]?
    /// Only services of these Regions.
    public var serviceRegions: [String]?
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
        serviceNames: [String]? = nil, serviceRegions: [String]? = nil, filters: [Filter]? = nil,
        maxResults: Int? = nil, nextToken: String? = nil, dryRun: Bool? = nil
    ) {
        self.serviceNames = serviceNames
        self.serviceRegions = serviceRegions
        self.filters = filters
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("ServiceName", serviceNames)
        query.append("ServiceRegion", serviceRegions)
        query.append("Filter", filters)
        query.append("MaxResults", maxResults)
        query.append("NextToken", nextToken)
        query.append("DryRun", dryRun)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The names of all services in the Region.
        public var serviceNames: [String]?
        /// The services on this page.
        public var serviceDetails: [ServiceDetail]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            serviceNames = try response.list("serviceNameSet")
            serviceDetails = try response.list("serviceDetailSet")
            nextToken = try response.optional("nextToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            serviceNames.append(next.serviceNames)
            serviceDetails.append(next.serviceDetails)
            nextToken = next.nextToken
        }
    }
}
