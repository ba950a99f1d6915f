/// What went wrong with an endpoint last.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LastError.html>.
public struct LastError: ResponseDecodable, Hashable {
    /// What went wrong, as a sentence.
    public var message: String?
    /// What went wrong, as a word.
    public var code: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        message = try element.optional("message")
        code = try element.optional("code")
    }
}
