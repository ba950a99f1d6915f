/// A name that private DNS redirects to the endpoint.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateDnsDetails.html>.
public struct PrivateDnsDetails: ResponseDecodable, Hashable {
    /// The private DNS name.
    public var privateDnsName: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        privateDnsName = try element.optional("privateDnsName")
    }
}
