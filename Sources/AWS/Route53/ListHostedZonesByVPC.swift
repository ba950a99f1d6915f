/// Lists the private hosted zones that a VPC is associated with, whoever owns them.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html>.
///
/// ```
/// ListHostedZonesByVPCResponse
///   HostedZoneSummaries/HostedZoneSummary  HostedZoneSummary
///   NextToken                              String
/// ```
public struct ListHostedZonesByVPC: XMLLookup, PaginatedLookup, Hashable {
    /// The service that is asked.
    public typealias Service = Route53

    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// The VPC's Region.
    public var vpcRegion: String
    /// What the request for the next page carries; `nil` for the first.
    public var nextToken: String?

    /// Makes a request with these members.
    public init(vpcId: String, vpcRegion: String, nextToken: String? = nil) {
        self.vpcId = vpcId
        self.vpcRegion = vpcRegion
        self.nextToken = nextToken
    }

    /// A GET with the members in its query.
    public var request: ServiceRequest {
        var query = QueryParameters()
        query.append("vpcid", vpcId)
        query.append("vpcregion", vpcRegion)
        query.append("nexttoken", nextToken)
        return ServiceRequest(method: "GET", path: "/2013-04-01/hostedzonesbyvpc", query: query)
    }

    /// One page of the answer.
    public struct Output: EC2Page, ResponseDecodable, Hashable {
        /// The hosted zones on this page.
        public var hostedZoneSummaries: [HostedZoneSummary]?
        /// What the request for the next page carries; `nil` or empty on the last page.
        public var nextToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            hostedZoneSummaries = try response.list("HostedZoneSummaries", of: "HostedZoneSummary")
            nextToken = try response.optional("NextToken")
        }

        /// Takes over the hosted zones of the next page and its token.
        public mutating func append(_ next: Output) {
            hostedZoneSummaries.append(next.hostedZoneSummaries)
            nextToken = next.nextToken
        }
    }
}
