/// Makes a route table, which begins with the VPC's local routes.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html>.
///
/// ```
/// CreateRouteTableResponse
///   routeTable   RouteTable
///   clientToken  String
/// ```
public struct CreateRouteTable: EC2WriteOperation, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// What makes a repetition of this request harmless; at most 64 characters.
    public var clientToken: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        vpcId: String, tagSpecifications: [TagSpecification]? = nil, clientToken: String? = nil, dryRun: Bool? = nil
    ) {
        self.vpcId = vpcId
        self.tagSpecifications = tagSpecifications
        self.clientToken = clientToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcId", vpcId)
        query.append("TagSpecification", tagSpecifications)
        query.append("ClientToken", clientToken)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new table with its local routes.
        public var routeTable: RouteTable?
        /// The token of the request.
        public var clientToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            routeTable = try response.optional("routeTable")
            clientToken = try response.optional("clientToken")
        }
    }
}
