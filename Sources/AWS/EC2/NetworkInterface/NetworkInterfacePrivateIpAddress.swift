/// A private IPv4 address of a network interface.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfacePrivateIpAddress.html>.
public struct NetworkInterfacePrivateIpAddress: ResponseDecodable, Hashable {
    /// The public address that stands for this private one.
    public var association: NetworkInterfaceAssociation?
    /// Whether it is the interface's first address.
    public var primary: Bool?
    /// The private DNS name.
    public var privateDnsName: String?
    /// The private IPv4 address.
    public var privateIpAddress: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        association = try element.optional("association")
        primary = try element.optional("primary")
        privateDnsName = try element.optional("privateDnsName")
        privateIpAddress = try element.optional("privateIpAddress")
    }
}
