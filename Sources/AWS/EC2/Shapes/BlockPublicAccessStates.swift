/// What the account's ban on internet traffic means for a VPC or subnet.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_BlockPublicAccessStates.html>.
public struct BlockPublicAccessStates: ResponseDecodable, Hashable {
    /// `off`, `block-bidirectional` or `block-ingress`.
    public var internetGatewayBlockMode: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        internetGatewayBlockMode = try element.optional("internetGatewayBlockMode")
    }
}
