/// Gives a subnet or a gateway a route table of its own.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html>.
///
/// ```
/// AssociateRouteTableResponse
///   associationId     String
///   associationState  RouteTableAssociationState
/// ```
public struct AssociateRouteTable: EC2WriteOperation, Hashable {
    /// The route table, `rtb-…`.
    public var routeTableId: String
    /// The gateway whose incoming traffic the table is for.
    public var gatewayId: String?
    /// A pool of public IPv4 addresses.
    public var publicIpv4Pool: String?
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        routeTableId: String, gatewayId: String? = nil, publicIpv4Pool: String? = nil, subnetId: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.routeTableId = routeTableId
        self.gatewayId = gatewayId
        self.publicIpv4Pool = publicIpv4Pool
        self.subnetId = subnetId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("RouteTableId", routeTableId)
        query.append("GatewayId", gatewayId)
        query.append("PublicIpv4Pool", publicIpv4Pool)
        query.append("SubnetId", subnetId)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The ID of the new association, `rtbassoc-…`.
        public var associationId: String?
        /// How far the association is.
        public var associationState: RouteTableAssociationState?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            associationId = try response.optional("associationId")
            associationState = try response.optional("associationState")
        }
    }
}
