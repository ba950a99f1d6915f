/// The kinds of objects that sluice makes; the first part of every ``Address``.
public enum ResourceKind: String, Hashable, Sendable, CaseIterable {
    case vpc
    case subnet
    case routeTable
    case routeTableAssociation
    case route
    case internetGateway
    case internetGatewayAttachment
    case securityGroup
    case securityGroupRule
    case endpoint
    case vpcAttribute
    case endpointMember

    /// Whether EC2 keeps tags on such an object.
    public var isTaggable: Bool {
        switch self {
        case .vpc, .subnet, .routeTable, .internetGateway, .securityGroup, .securityGroupRule, .endpoint: true
        case .routeTableAssociation, .route, .internetGatewayAttachment, .vpcAttribute, .endpointMember: false
        }
    }

    /// The kinds by the length of their names: every comparison asks for the kind of every address.
    static let byLength = Dictionary(grouping: allCases) { $0.rawValue.utf8.count }

    /// Whether it is a part of what somebody else made, and nothing about it tells who added it.
    var isUnmarkedAddition: Bool { self == .vpcAttribute || self == .endpointMember }
}
