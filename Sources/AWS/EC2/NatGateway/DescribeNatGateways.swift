/// Lists NAT gateways, for a while also those that are gone or never came about.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html>.
///
/// ```
/// DescribeNatGatewaysResponse
///   natGatewaySet/item  NatGateway
///   nextToken           String
/// ```
public struct DescribeNatGateways: EC2PaginatedOperation, Hashable {
    /// Only these NAT gateways.
    public var natGatewayIds: [String]?
    /// What the objects must match, all filters together.
    public var filter: [Filter]?
    /// The most objects a page may have; `nil` leaves it to EC2.
    public var maxResults: Int?
    /// What the request for the next page carries; `nil` or empty on the last page.
    public var nextToken: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        natGatewayIds: [String]? = nil, filter: [Filter]? = nil, maxResults: Int? = nil, nextToken: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.natGatewayIds = natGatewayIds
        self.filter = filter
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("NatGatewayId", natGatewayIds)
        query.append("Filter", filter)
        query.append("MaxResults", maxResults)
        query.append("NextToken", nextToken)
        query.append("DryRun", dryRun)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The NAT gateways on this page.
        public var natGateways: [NatGateway]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            natGateways = try response.list("natGatewaySet")
            nextToken = try response.optional("nextToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            natGateways.append(next.natGateways)
            nextToken = next.nextToken
        }
    }
}
