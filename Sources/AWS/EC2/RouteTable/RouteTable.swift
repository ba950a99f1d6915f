/// A route table.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html>.
public struct RouteTable: ResponseDecodable, Hashable {
    /// The route table, `rtb-…`.
    public var routeTableId: String?
    /// The subnets and gateways that use the table; the main table has an association without a subnet.
    public var associations: [RouteTableAssociation]?
    /// The virtual private gateways that put their routes into the table.
    public var propagatingVgws: [PropagatingVgw]?
    /// The routes, the local ones included.
    public var routes: [Route]?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The account that owns it.
    public var ownerId: String?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        routeTableId = try element.optional("routeTableId")
        associations = try element.list("associationSet")
        propagatingVgws = try element.list("propagatingVgwSet")
        routes = try element.list("routeSet")
        vpcId = try element.optional("vpcId")
        ownerId = try element.optional("ownerId")
        tags = try element.list("tagSet")
    }
}
