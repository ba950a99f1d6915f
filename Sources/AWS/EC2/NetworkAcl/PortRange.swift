/// A range of ports.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PortRange.html>.
public struct PortRange: ResponseDecodable, Hashable {
    /// The first port.
    public var from: Int?
    /// The last port.
    public var to: Int?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        from = try element.optional("from")
        to = try element.optional("to")
    }
}
