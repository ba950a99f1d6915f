/// Deletes a route table that no subnet uses and that is not the main one.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html>.
///
/// ```
/// DeleteRouteTableResponse
///   return  true
/// ```
public struct DeleteRouteTable: EC2WriteOperation, Hashable {
    /// The route table, `rtb-…`.
    public var routeTableId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(routeTableId: String, dryRun: Bool? = nil) {
        self.routeTableId = routeTableId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("RouteTableId", routeTableId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
