/// A kind of ICMP message.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IcmpTypeCode.html>.
public struct IcmpTypeCode: ResponseDecodable, Hashable {
    /// The code; -1 for all codes of the type.
    public var code: Int?
    /// The type; -1 for all types.
    public var type: Int?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        code = try element.optional("code")
        type = try element.optional("type")
    }
}
