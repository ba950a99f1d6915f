/// The use of a route table by a subnet or gateway, or its role as the main one.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociation.html>.
public struct RouteTableAssociation: ResponseDecodable, Hashable {
    /// The ID of the association, `rtbassoc-…`.
    public var routeTableAssociationId: String?
    /// Whether the table serves every subnet that has none of its own.
    public var main: Bool?
    /// The route table, `rtb-…`.
    public var routeTableId: String?
    /// The subnet, `subnet-…`.
    public var subnetId: String?
    /// The gateway whose incoming traffic the table is for.
    public var gatewayId: String?
    /// A pool of public IPv4 addresses.
    public var publicIpv4Pool: String?
    /// How far the association is.
    public var associationState: RouteTableAssociationState?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        routeTableAssociationId = try element.optional("routeTableAssociationId")
        main = try element.optional("main")
        routeTableId = try element.optional("routeTableId")
        subnetId = try element.optional("subnetId")
        gatewayId = try element.optional("gatewayId")
        publicIpv4Pool = try element.optional("publicIpv4Pool")
        associationState = try element.optional("associationState")
    }
}
