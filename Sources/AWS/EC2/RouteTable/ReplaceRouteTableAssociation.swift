/// Moves a subnet, or the role of the main table, to another route table.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html>.
///
/// ```
/// ReplaceRouteTableAssociationResponse
///   newAssociationId  String
///   associationState  RouteTableAssociationState
/// ```
public struct ReplaceRouteTableAssociation: EC2WriteOperation, Hashable {
    /// The association to end, `rtbassoc-…`.
    public var associationId: String
    /// The route table, `rtb-…`.
    public var routeTableId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(associationId: String, routeTableId: String, dryRun: Bool? = nil) {
        self.associationId = associationId
        self.routeTableId = routeTableId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("AssociationId", associationId)
        query.append("RouteTableId", routeTableId)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The ID of the association that replaced the old one.
        public var newAssociationId: String?
        /// How far the association is.
        public var associationState: RouteTableAssociationState?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            newAssociationId = try response.optional("newAssociationId")
            associationState = try response.optional("associationState")
        }
    }
}
