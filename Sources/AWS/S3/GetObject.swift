/// Reads an object.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>. Where there is no such object, the error is
/// `NoSuchKey`; for a caller who may not list the bucket it is `AccessDenied`.
public struct GetObject: S3ReadOperation, Hashable {
    /// The object, without a slash before it.
    public var key: String

    /// Makes a request with these members.
    public init(key: String) { self.key = key }

    /// A GET of the key.
    public var request: ServiceRequest { ServiceRequest(method: "GET", path: "/\(key)") }

    /// An object as it is stored.
    public struct Output: Sendable, Hashable {
        /// All its bytes.
        public var body: [UInt8]
        /// What these bytes are known by, in its quotes.
        public var eTag: String
    }

    /// Takes the body, and the tag from its header.
    public static func decode(_ response: HTTPResponse) throws(XMLError) -> Output {
        Output(body: response.body, eTag: try response.eTag(of: action))
    }
}
