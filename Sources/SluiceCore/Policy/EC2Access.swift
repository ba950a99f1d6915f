/// What IAM is asked about when an action of EC2 is called: the types of the resources that it makes and uses.
///
/// Only what sluice calls, and of the resources only those that its calls name.
///
/// Source: docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
public struct EC2Access: Hashable, Sendable {
    /// What it makes, with tags from birth; nil where it makes nothing that has any.
    public var makes: EC2ResourceType?
    /// What it uses or changes, and has to be allowed on besides.
    public var uses: Set<EC2ResourceType>

    /// nil for an action that sluice does not call.
    public init?(action: String) {
        guard let access = Self.table[action] else { return nil }
        self = access
    }

    private init(makes: EC2ResourceType? = nil, uses: Set<EC2ResourceType> = []) {
        self.makes = makes
        self.uses = uses
    }

    /// The actions that change something.
    static let table: [String: EC2Access] = [
        "AssociateRouteTable": EC2Access(uses: [.routeTable, .subnet]),
        "AttachInternetGateway": EC2Access(uses: [.internetGateway, .vpc]),
        "AuthorizeSecurityGroupEgress": EC2Access(makes: .securityGroupRule, uses: [.securityGroup]),
        "AuthorizeSecurityGroupIngress": EC2Access(makes: .securityGroupRule, uses: [.securityGroup]),
        "CreateInternetGateway": EC2Access(makes: .internetGateway),
        "CreateRoute": EC2Access(uses: [.routeTable]),
        "CreateRouteTable": EC2Access(makes: .routeTable, uses: [.vpc]),
        "CreateSecurityGroup": EC2Access(makes: .securityGroup, uses: [.vpc]),
        "CreateSubnet": EC2Access(makes: .subnet, uses: [.vpc]),
        "CreateTags": EC2Access(uses: Set(EC2ResourceType.allCases)),
        "CreateVpc": EC2Access(makes: .vpc),
        "CreateVpcEndpoint": EC2Access(makes: .vpcEndpoint, uses: [.vpc, .subnet, .securityGroup, .routeTable]),
        "DeleteInternetGateway": EC2Access(uses: [.internetGateway]),
        "DeleteRoute": EC2Access(uses: [.routeTable]),
        "DeleteRouteTable": EC2Access(uses: [.routeTable]),
        "DeleteSecurityGroup": EC2Access(uses: [.securityGroup]),
        "DeleteSubnet": EC2Access(uses: [.subnet]),
        "DeleteTags": EC2Access(uses: Set(EC2ResourceType.allCases)),
        "DeleteVpc": EC2Access(uses: [.vpc]),
        "DeleteVpcEndpoints": EC2Access(uses: [.vpcEndpoint]),
        "DetachInternetGateway": EC2Access(uses: [.internetGateway, .vpc]),
        "DisassociateRouteTable": EC2Access(uses: [.routeTable, .subnet]),
        "ModifyVpcAttribute": EC2Access(uses: [.vpc]),
        "ModifyVpcEndpoint": EC2Access(uses: [.vpcEndpoint, .subnet, .securityGroup, .routeTable]),
        "ReplaceRoute": EC2Access(uses: [.routeTable]),
        "ReplaceRouteTableAssociation": EC2Access(uses: [.routeTable, .subnet]),
        "RevokeSecurityGroupEgress": EC2Access(uses: [.securityGroup]),
        "RevokeSecurityGroupIngress": EC2Access(uses: [.securityGroup]),
    ]
}
