/// The error that a service answers with instead of a result.
///
/// EC2 and the query protocol of STS wrap it differently:
/// ```
/// Response                  ErrorResponse
///   Errors                    Error
///     Error                     Code
///       Code                    Message
///       Message               RequestId
///   RequestID
/// ```
public struct ErrorEnvelope: Hashable, Sendable {
    /// What is wrong, as a word: `InvalidVpcID.NotFound`.
    public var code: String

    /// What is wrong, as a sentence; empty where the service says nothing.
    public var message: String

    /// The number under which AWS finds the request.
    public var requestID: String?

    /// Makes an envelope of its parts.
    public init(code: String, message: String, requestID: String?) {
        self.code = code
        self.message = message
        self.requestID = requestID
    }

    /// Reads the envelope whose root `element` is; `nil` if it is the root of something else.
    ///
    /// - Throws: an `XMLError` for an envelope without a code.
    public init?(_ element: ResponseElement) throws(XMLError) {
        let parent: ResponseElement?
        switch element.name {
        case "Response": parent = try element.child("Errors")
        case "ErrorResponse": parent = element
        default: return nil
        }
        guard let parent, let error = parent.children.first(where: { $0.name == "Error" }) else {
            throw XMLError(path: "\(element.path)/Error", problem: .missing)
        }
        code = try error.required("Code")
        message = try error.optional("Message") ?? ""
        requestID = try element.optional(parent.name == "Errors" ? "RequestID" : "RequestId")
    }
}
