/// How far the association of a block with a subnet is.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetCidrBlockState.html>.
public struct SubnetCidrBlockState: ResponseDecodable, Hashable {
    /// `associating`, `associated`, `disassociating`, `disassociated`, `failing` or `failed`.
    public var state: String?
    /// More about the state.
    public var statusMessage: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        state = try element.optional("state")
        statusMessage = try element.optional("statusMessage")
    }
}
