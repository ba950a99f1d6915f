/// The public address of a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html>.
public struct NetworkInterfaceAssociation: ResponseDecodable, Hashable {
    /// The ID of the elastic address, `eipalloc-…`.
    public var allocationId: String?
    /// The ID of the association.
    public var associationId: String?
    /// The account the public address belongs to, or `amazon`.
    public var ipOwnerId: String?
    /// The public DNS name.
    public var publicDnsName: String?
    /// The public IPv4 address.
    public var publicIp: String?
    /// The address out of the customer's own range.
    public var customerOwnedIp: String?
    /// The address at the carrier.
    public var carrierIp: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        allocationId = try element.optional("allocationId")
        associationId = try element.optional("associationId")
        ipOwnerId = try element.optional("ipOwnerId")
        publicDnsName = try element.optional("publicDnsName")
        publicIp = try element.optional("publicIp")
        customerOwnedIp = try element.optional("customerOwnedIp")
        carrierIp = try element.optional("carrierIp")
    }
}
