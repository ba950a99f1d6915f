/// Writes an object whole, on a condition if there is one.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html> and
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html>: where the condition does not hold,
/// the error is `PreconditionFailed`, and `NoSuchKey` where the object is not there; where another write is under way, it
/// is `ConditionalRequestConflict`, after which the call may be sent again.
public struct PutObject: S3WriteOperation, Hashable {
    /// On what the write depends.
    public enum Condition: Hashable, Sendable {
        /// There is no object of that key.
        case absent
        /// The object is the one that this tag was given out for.
        case unchanged(eTag: String)
    }

    /// The object, without a slash before it.
    public var key: String
    /// All its bytes.
    public var body: [UInt8]
    /// On what the write depends; `nil` for nothing.
    public var condition: Condition?

    /// Makes a request with these members.
    public init(key: String, body: [UInt8], condition: Condition? = nil) {
        self.key = key
        self.body = body
        self.condition = condition
    }

    /// A PUT of the key.
    public var request: ServiceRequest {
        var headers: HTTPHeaders = ["Content-Type": "application/octet-stream"]
        switch condition {
        case .absent: headers.append("If-None-Match", "*")
        case .unchanged(let tag): headers.append("If-Match", tag)
        case nil: break
        }
        return ServiceRequest(method: "PUT", path: "/\(key)", headers: headers, body: body)
    }

    /// What was written.
    public struct Output: Sendable, Hashable {
        /// What these bytes are known by, in its quotes.
        public var eTag: String
    }

    /// Takes the tag from its header.
    public static func decode(_ response: HTTPResponse) throws(XMLError) -> Output {
        Output(eTag: try response.eTag(of: action))
    }
}
