/// A service that endpoints can be made for, as the region offers it.
public struct ObservedEndpointService: Hashable, Sendable {
    /// E.g. `com.amazonaws.us-west-2.kms`.
    public var name: String
    /// How an endpoint for it comes into a VPC.
    public var type: EndpointType
    /// The zones that have it.
    public var zones: [String]

    /// Says what is offered.
    public init(name: String, type: EndpointType, zones: [String]) {
        self.name = name
        self.type = type
        self.zones = zones
    }

    /// What follows the Region: `kms` of `com.amazonaws.us-west-2.kms`, `ecr.api` of `com.amazonaws.us-west-2.ecr.api`.
    public var shortName: String { EndpointServiceName.short(in: name) }
}
