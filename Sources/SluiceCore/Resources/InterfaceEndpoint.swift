/// A VPC endpoint with a network interface in one subnet a zone: PrivateLink.
public struct InterfaceEndpoint: ResourceSpec {
    /// The VPC that it is in.
    public var vpc: Reference<VPC>
    /// As the region has it, e.g. `com.amazonaws.us-west-2.kms`.
    public var serviceName: String
    /// One a zone, in order: an endpoint has no first subnet.
    public private(set) var subnets: [Reference<Subnet>]
    /// In order.
    public private(set) var groups: [Reference<SecurityGroup>]
    /// Whether the service's public name resolves to the endpoint, in the whole VPC.
    public var privateDNS: Bool
    /// Canonical JSON; nil = AWS's default, full access.
    public var policy: String?

    /// Makes an endpoint with interfaces in subnets of a VPC.
    public init(
        vpc: Reference<VPC>, serviceName: String, subnets: [Reference<Subnet>], groups: [Reference<SecurityGroup>],
        privateDNS: Bool, policy: String? = nil
    ) {
        self.vpc = vpc
        self.serviceName = serviceName
        self.subnets = subnets.sorted()
        self.groups = groups.sorted()
        self.privateDNS = privateDNS
        self.policy = policy
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        var properties: Properties = [
            "type": .string(EndpointType.interface.rawValue), "vpc": .reference(vpc),
            "serviceName": .string(serviceName), "subnets": .references(subnets), "groups": .references(groups),
            "privateDNS": .bool(privateDNS),
        ]
        properties["policy"] = policy.map { .string($0) }
        return properties
    }

    /// What ModifyVpcEndpoint can change.
    public static var updatable: Set<String> { ["subnets", "groups", "privateDNS", "policy"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            vpc: try properties.reference("vpc"), serviceName: try properties.string("serviceName"),
            subnets: try properties.references("subnets"), groups: try properties.references("groups"),
            privateDNS: try properties.bool("privateDNS"), policy: try properties.optionalString("policy"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> InterfaceEndpoint {
        InterfaceEndpoint(
            vpc: vpc.map(transform), serviceName: serviceName, subnets: subnets.map { $0.map(transform) },
            groups: groups.map { $0.map(transform) }, privateDNS: privateDNS, policy: policy)
    }
}

/// How an endpoint comes into a VPC.
public enum EndpointType: String, Hashable, Sendable {
    case interface
    case gateway
}
