/// An address of a NAT gateway.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGatewayAddress.html>.
public struct NatGatewayAddress: ResponseDecodable, Hashable {
    /// The ID of the elastic address, `eipalloc-…`.
    public var allocationId: String?
    /// The network interface, `eni-…`.
    public var networkInterfaceId: String?
    /// The private IPv4 address.
    public var privateIp: String?
    /// The public IPv4 address.
    public var publicIp: String?
    /// The ID of the elastic address's association, `eipassoc-…`.
    public var associationId: String?
    /// Whether it is the first one.
    public var isPrimary: Bool?
    /// Why it could not be assigned.
    public var failureMessage: String?
    /// `assigning`, `associating`, `succeeded`, `failed`, …
    public var status: String?
    /// The zone's name, `us-west-2a`.
    public var availabilityZone: String?
    /// The zone's ID, `usw2-az1`.
    public var availabilityZoneId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        allocationId = try element.optional("allocationId")
        networkInterfaceId = try element.optional("networkInterfaceId")
        privateIp = try element.optional("privateIp")
        publicIp = try element.optional("publicIp")
        associationId = try element.optional("associationId")
        isPrimary = try element.optional("isPrimary")
        failureMessage = try element.optional("failureMessage")
        status = try element.optional("status")
        availabilityZone = try element.optional("availabilityZone")
        availabilityZoneId = try element.optional("availabilityZoneId")
    }
}
