/// Why a call for several failed on one.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItemError.html>.
public struct UnsuccessfulItemError: ResponseDecodable, Hashable {
    /// What went wrong, as a word.
    public var code: String?
    /// What went wrong, as a sentence.
    public var message: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        code = try element.optional("code")
        message = try element.optional("message")
    }
}
