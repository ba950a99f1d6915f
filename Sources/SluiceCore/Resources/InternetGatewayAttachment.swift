/// That an internet gateway serves a VPC.
public struct InternetGatewayAttachment: ResourceSpec {
    /// The gateway.
    public var internetGateway: Reference<InternetGateway>
    /// The VPC that it serves.
    public var vpc: Reference<VPC>

    /// Ties a gateway to a VPC.
    public init(internetGateway: Reference<InternetGateway>, vpc: Reference<VPC>) {
        self.internetGateway = internetGateway
        self.vpc = vpc
    }

    /// Everything that is set, by name.
    public var properties: Properties { ["internetGateway": .reference(internetGateway), "vpc": .reference(vpc)] }

    /// Nothing: EC2 makes it anew.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) {
        self.init(
            internetGateway: try properties.reference("internetGateway"), vpc: try properties.reference("vpc"))
    }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> InternetGatewayAttachment {
        InternetGatewayAttachment(internetGateway: internetGateway.map(transform), vpc: vpc.map(transform))
    }
}
