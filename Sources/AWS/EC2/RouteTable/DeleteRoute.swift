/// Takes a route out of its table.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html>.
///
/// ```
/// DeleteRouteResponse
///   return  true
/// ```
public struct DeleteRoute: EC2WriteOperation, Hashable {
    /// The route table, `rtb-…`.
    public var routeTableId: String
    /// The prefix list that the route is for, `pl-…`.
    public var destinationPrefixListId: String?
    /// The IPv4 block that the route is for.
    public var destinationCidrBlock: String?
    /// The IPv6 block that the route is for.
    public var destinationIpv6CidrBlock: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        routeTableId: String, destinationPrefixListId: String? = nil, destinationCidrBlock: String? = nil,
        destinationIpv6CidrBlock: String? = nil, dryRun: Bool? = nil
    ) {
        self.routeTableId = routeTableId
        self.destinationPrefixListId = destinationPrefixListId
        self.destinationCidrBlock = destinationCidrBlock
        self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("RouteTableId", routeTableId)
        query.append("DestinationPrefixListId", destinationPrefixListId)
        query.append("DestinationCidrBlock", destinationCidrBlock)
        query.append("DestinationIpv6CidrBlock", destinationIpv6CidrBlock)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
