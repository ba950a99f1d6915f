/// A VPC endpoint that is a route in the tables named: S3.
public struct GatewayEndpoint: ResourceSpec {
    /// The VPC that it is in.
    public var vpc: Reference<VPC>
    /// As the region has it, e.g. `com.amazonaws.us-west-2.s3`.
    public var serviceName: String
    /// In order: an endpoint has no first table.
    public private(set) var routeTables: [Reference<RouteTable>]
    /// Canonical JSON; nil = AWS's default, full access.
    public var policy: String?

    /// Makes an endpoint for tables of a VPC.
    public init(
        vpc: Reference<VPC>, serviceName: String, routeTables: [Reference<RouteTable>], policy: String? = nil
    ) {
        self.vpc = vpc
        self.serviceName = serviceName
        self.routeTables = routeTables.sorted()
        self.policy = policy
    }

    /// Everything that is set, by name.
    public var properties: Properties {
        var properties: Properties = [
            "type": .string(EndpointType.gateway.rawValue), "vpc": .reference(vpc),
            "serviceName": .string(serviceName), "routeTables": .references(routeTables),
        ]
        properties["policy"] = policy.map { .string($0) }
        return properties
    }

    /// What ModifyVpcEndpoint can change.
    public static var updatable: Set<String> { ["routeTables", "policy"] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            vpc: try properties.reference("vpc"), serviceName: try properties.string("serviceName"),
            routeTables: try properties.references("routeTables"), policy: try properties.optionalString("policy"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> GatewayEndpoint {
        GatewayEndpoint(
            vpc: vpc.map(transform), serviceName: serviceName, routeTables: routeTables.map { $0.map(transform) },
            policy: policy)
    }
}
