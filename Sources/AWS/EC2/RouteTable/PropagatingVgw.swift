/// A virtual private gateway that puts its routes into a table.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PropagatingVgw.html>.
public struct PropagatingVgw: ResponseDecodable, Hashable {
    /// The virtual private gateway, `vgw-…`.
    public var gatewayId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        gatewayId = try element.optional("gatewayId")
    }
}
