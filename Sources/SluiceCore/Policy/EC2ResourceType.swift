/// A kind of resource that EC2 asks IAM about, as its ARN spells it.
///
/// Source: docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
public enum EC2ResourceType: String, Hashable, Sendable, CaseIterable, Comparable {
    case internetGateway = "internet-gateway"
    case routeTable = "route-table"
    case securityGroup = "security-group"
    case securityGroupRule = "security-group-rule"
    case subnet
    case vpc
    case vpcEndpoint = "vpc-endpoint"

    /// The type of an object of ours; nil for what is a part of another one.
    init?(_ kind: ResourceKind) {
        switch kind {
        case .vpc: self = .vpc
        case .subnet: self = .subnet
        case .routeTable: self = .routeTable
        case .internetGateway: self = .internetGateway
        case .securityGroup: self = .securityGroup
        case .securityGroupRule: self = .securityGroupRule
        case .endpoint: self = .vpcEndpoint
        case .routeTableAssociation, .route, .internetGatewayAttachment, .vpcAttribute, .endpointMember: return nil
        }
    }

    /// The type that an ID speaks of; nil for one that no call of ours is asked about.
    init?(ofID id: String) {
        let types: [(prefix: String, type: EC2ResourceType)] = [
            ("igw-", .internetGateway), ("rtb-", .routeTable), ("sg-", .securityGroup), ("sgr-", .securityGroupRule),
            ("subnet-", .subnet), ("vpc-", .vpc), ("vpce-", .vpcEndpoint),
        ]
        guard let found = types.first(where: { id.hasPrefix($0.prefix) }) else { return nil }
        self = found.type
    }

    /// By name.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
