/// Takes an object away; one that is not there is no failure.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html>.
public struct DeleteObject: S3WriteOperation, Hashable {
    /// The object, without a slash before it.
    public var key: String

    /// Makes a request with these members.
    public init(key: String) { self.key = key }

    /// A DELETE of the key.
    public var request: ServiceRequest { ServiceRequest(method: "DELETE", path: "/\(key)") }

    /// Nothing is answered.
    public static func decode(_ response: HTTPResponse) throws(XMLError) {}
}
