/// Lists sets of DHCP options.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html>.
///
/// ```
/// DescribeDhcpOptionsResponse
///   dhcpOptionsSet/item  DhcpOptions
///   nextToken            String
/// ```
public struct DescribeDhcpOptions: EC2PaginatedOperation, Hashable {
    /// Only these sets of DHCP options.
    public var dhcpOptionsIds: [String]?
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
        dhcpOptionsIds: [String]? = nil, filters: [Filter]? = nil, maxResults: Int? = nil, nextToken: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.dhcpOptionsIds = dhcpOptionsIds
        self.filters = filters
        self.maxResults = maxResults
        self.nextToken = nextToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("DhcpOptionsId", dhcpOptionsIds)
        query.append("Filter", filters)
        query.append("MaxResults", maxResults)
        query.append("NextToken", nextToken)
        query.append("DryRun", dryRun)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The sets of DHCP options on this page.
        public var dhcpOptions: [DhcpOptions]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            dhcpOptions = try response.list("dhcpOptionsSet")
            nextToken = try response.optional("nextToken")
        }

        /// Takes over the objects of the next page and its token.
        public mutating func append(_ next: Output) {
            dhcpOptions.append(next.dhcpOptions)
            nextToken = next.nextToken
        }
    }
}
