import OrderedCollections

/// An object of any kind.
///
/// Every kind has its struct and its case here. What must know all kinds goes through ``spec`` or ``init(_:_:)``, so
/// the switches of this file are the only exhaustive ones in Core: a new kind is added here and the compiler names the rest.
///
/// A payload lies in a box of its own: resources are handed from the plan to changes and calls, and seldom looked into.
public indirect enum Resource: Hashable, Sendable {
    case vpc(VPC)
    case subnet(Subnet)
    case routeTable(RouteTable)
    case routeTableAssociation(RouteTableAssociation)
    case route(Route)
    case internetGateway(InternetGateway)
    case internetGatewayAttachment(InternetGatewayAttachment)
    case securityGroup(SecurityGroup)
    case securityGroupRule(SecurityGroupRule)
    case interfaceEndpoint(InterfaceEndpoint)
    case gatewayEndpoint(GatewayEndpoint)
    case vpcAttribute(VPCAttribute)
    case endpointMember(EndpointMember)

    /// The object as what it is.
    public var spec: any ResourceSpec {
        switch self {
        case .vpc(let spec): spec
        case .subnet(let spec): spec
        case .routeTable(let spec): spec
        case .routeTableAssociation(let spec): spec
        case .route(let spec): spec
        case .internetGateway(let spec): spec
        case .internetGatewayAttachment(let spec): spec
        case .securityGroup(let spec): spec
        case .securityGroupRule(let spec): spec
        case .interfaceEndpoint(let spec): spec
        case .gatewayEndpoint(let spec): spec
        case .vpcAttribute(let spec): spec
        case .endpointMember(let spec): spec
        }
    }

    /// Reads back what ``properties`` gave.
    public init(_ kind: ResourceKind, _ properties: Properties) throws(PropertyError) {
        switch kind {
        case .vpc: self = .vpc(try VPC(properties))
        case .subnet: self = .subnet(try Subnet(properties))
        case .routeTable: self = .routeTable(try RouteTable(properties))
        case .routeTableAssociation: self = .routeTableAssociation(try RouteTableAssociation(properties))
        case .route: self = .route(try Route(properties))
        case .internetGateway: self = .internetGateway(try InternetGateway(properties))
        case .internetGatewayAttachment:
            self = .internetGatewayAttachment(try InternetGatewayAttachment(properties))
        case .securityGroup: self = .securityGroup(try SecurityGroup(properties))
        case .securityGroupRule: self = .securityGroupRule(try SecurityGroupRule(properties))
        case .vpcAttribute: self = .vpcAttribute(try VPCAttribute(properties))
        case .endpointMember: self = .endpointMember(try EndpointMember(properties))
        case .endpoint:
            switch EndpointType(rawValue: try properties.string("type")) {
            case .interface: self = .interfaceEndpoint(try InterfaceEndpoint(properties))
            case .gateway: self = .gatewayEndpoint(try GatewayEndpoint(properties))
            case nil: throw .wrongType("type")
            }
        }
    }

    /// Everything that is set, by name; see ``ResourceSpec/properties``.
    public var properties: Properties { spec.properties }

    /// What EC2 can change without making the object anew.
    public var updatable: Set<String> { type(of: spec).updatable }

    /// The objects of this stack that it points to, each once.
    public var dependencies: [Address] {
        var addresses: OrderedSet<Address> = []
        _ = mapTargets { target in
            if let address = target.address { addresses.append(address) }
            return target
        }
        return addresses.elements
    }
}

extension Resource {
    /// The same object with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> Resource {
        switch self {
        case .vpc(let spec): .vpc(spec.mapTargets(transform))
        case .subnet(let spec): .subnet(spec.mapTargets(transform))
        case .routeTable(let spec): .routeTable(spec.mapTargets(transform))
        case .routeTableAssociation(let spec): .routeTableAssociation(spec.mapTargets(transform))
        case .route(let spec): .route(spec.mapTargets(transform))
        case .internetGateway(let spec): .internetGateway(spec.mapTargets(transform))
        case .internetGatewayAttachment(let spec): .internetGatewayAttachment(spec.mapTargets(transform))
        case .securityGroup(let spec): .securityGroup(spec.mapTargets(transform))
        case .securityGroupRule(let spec): .securityGroupRule(spec.mapTargets(transform))
        case .interfaceEndpoint(let spec): .interfaceEndpoint(spec.mapTargets(transform))
        case .gatewayEndpoint(let spec): .gatewayEndpoint(spec.mapTargets(transform))
        case .vpcAttribute(let spec): .vpcAttribute(spec.mapTargets(transform))
        case .endpointMember(let spec): .endpointMember(spec.mapTargets(transform))
        }
    }

    /// The kind, as addresses spell it.
    public var kind: ResourceKind {
        switch self {
        case .vpc: .vpc
        case .subnet: .subnet
        case .routeTable: .routeTable
        case .routeTableAssociation: .routeTableAssociation
        case .route: .route
        case .internetGateway: .internetGateway
        case .internetGatewayAttachment: .internetGatewayAttachment
        case .securityGroup: .securityGroup
        case .securityGroupRule: .securityGroupRule
        case .interfaceEndpoint, .gatewayEndpoint: .endpoint
        case .vpcAttribute: .vpcAttribute
        case .endpointMember: .endpointMember
        }
    }
}
