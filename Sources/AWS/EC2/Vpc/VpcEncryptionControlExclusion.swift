/// Whether one kind of traffic is exempt from encryption.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControlExclusion.html>.
public struct VpcEncryptionControlExclusion: ResponseDecodable, Hashable {
    /// How far the exemption is.
    public var state: String?
    /// More about the state.
    public var stateMessage: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        state = try element.optional("state")
        stateMessage = try element.optional("stateMessage")
    }
}
