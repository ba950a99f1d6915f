public import OrderedCollections

/// What one mutating EC2 call says, with objects named by reference and never by ID.
public enum Call: Hashable, Sendable {
    /// Makes one object; for the kinds that a call makes one at a time.
    case create(Resource, tags: OrderedDictionary<String, String>)
    /// Adds rules of one direction to a group, all in one call.
    case authorize(Reference<SecurityGroup>, SecurityGroupRule.Direction, [SecurityGroupRule], tags: Tags)
    /// Removes rules of one direction from a group, by ID.
    case revoke(Reference<SecurityGroup>, SecurityGroupRule.Direction, [Target])
    /// Removes the allow-all egress that EC2 gives a new group, by tuple; `ipv6` where the VPC has IPv6.
    case revokeDefaultEgress(Reference<SecurityGroup>, ipv6: Bool)
    case enableDNSHostnames(Reference<VPC>)
    case modifyEndpoint(Target, EndpointChange)
    /// Moves a subnet to another table; gives the association a new ID.
    case replaceAssociation(Target, routeTable: Reference<RouteTable>)
    case replaceRoute(Route)
    /// Takes one object away; the resource says how, for kinds that have no ID of their own.
    case delete(Target, Resource)
    /// Takes all endpoints away in one call.
    case deleteEndpoints([Target])
    case createTags([Target], Tags)
    case deleteTags([Target], keys: [String])

    /// Tags in the order in which they are sent.
    public typealias Tags = OrderedDictionary<String, String>

    /// EC2's name of the call.
    public var name: String {
        switch self {
        case .create(let resource, _): resource.createName
        case .authorize(_, .ingress, _, _): "AuthorizeSecurityGroupIngress"
        case .authorize(_, .egress, _, _): "AuthorizeSecurityGroupEgress"
        case .revoke(_, .ingress, _): "RevokeSecurityGroupIngress"
        case .revoke(_, .egress, _), .revokeDefaultEgress: "RevokeSecurityGroupEgress"
        case .enableDNSHostnames: "ModifyVpcAttribute"
        case .modifyEndpoint: "ModifyVpcEndpoint"
        case .replaceAssociation: "ReplaceRouteTableAssociation"
        case .replaceRoute: "ReplaceRoute"
        case .delete(_, let resource): resource.deleteName
        case .deleteEndpoints: "DeleteVpcEndpoints"
        case .createTags: "CreateTags"
        case .deleteTags: "DeleteTags"
        }
    }
}

/// What is to change about an endpoint that stays: one ModifyVpcEndpoint.
public struct EndpointChange: Hashable, Sendable {
    /// Where interfaces are to come.
    public var addSubnets: [Reference<Subnet>] = []
    /// Where interfaces are to go.
    public var removeSubnets: [Reference<Subnet>] = []
    /// The groups that the interfaces are to get.
    public var addGroups: [Reference<SecurityGroup>] = []
    /// The groups that they are to lose.
    public var removeGroups: [Reference<SecurityGroup>] = []
    /// The tables that are to be served.
    public var addRouteTables: [Reference<RouteTable>] = []
    /// The tables that are not to be served any more.
    public var removeRouteTables: [Reference<RouteTable>] = []
    /// nil where it stays.
    public var privateDNS: Bool?
    /// nil where it stays.
    public var policy: PolicyChange?

    /// What becomes of an endpoint's policy.
    public enum PolicyChange: Hashable, Sendable {
        case set(String)
        /// Back to AWS's default: full access.
        case reset
    }

    /// No change at all.
    public init() {}
}

extension Resource {
    fileprivate var createName: String {
        switch self {
        case .vpc: "CreateVpc"
        case .subnet: "CreateSubnet"
        case .routeTable: "CreateRouteTable"
        case .routeTableAssociation: "AssociateRouteTable"
        case .route: "CreateRoute"
        case .internetGateway: "CreateInternetGateway"
        case .internetGatewayAttachment: "AttachInternetGateway"
        case .securityGroup: "CreateSecurityGroup"
        case .securityGroupRule(let rule):
            rule.direction == .egress ? "AuthorizeSecurityGroupEgress" : "AuthorizeSecurityGroupIngress"
        case .interfaceEndpoint, .gatewayEndpoint: "CreateVpcEndpoint"
        case .vpcAttribute: "ModifyVpcAttribute"
        case .endpointMember: "ModifyVpcEndpoint"
        }
    }

    fileprivate var deleteName: String {
        switch self {
        case .vpc: "DeleteVpc"
        case .subnet: "DeleteSubnet"
        case .routeTable: "DeleteRouteTable"
        case .routeTableAssociation: "DisassociateRouteTable"
        case .route: "DeleteRoute"
        case .internetGateway: "DeleteInternetGateway"
        case .internetGatewayAttachment: "DetachInternetGateway"
        case .securityGroup: "DeleteSecurityGroup"
        case .securityGroupRule(let rule):
            rule.direction == .egress ? "RevokeSecurityGroupEgress" : "RevokeSecurityGroupIngress"
        case .interfaceEndpoint, .gatewayEndpoint: "DeleteVpcEndpoints"
        case .vpcAttribute: "ModifyVpcAttribute"
        case .endpointMember: "ModifyVpcEndpoint"
        }
    }
}
