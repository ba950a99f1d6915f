/// One call in AWS's Query protocol: a form goes out, an XML tree comes back.
///
/// A request knows its answer, so that a client needs nothing but the operation to carry a call out.
public protocol QueryOperation: Sendable {
    /// What the service answers when it has carried the call out.
    associatedtype Output: Sendable

    /// The action as AWS names it, for example `DescribeVpcs`.
    static var action: String { get }

    /// Whether the request is signed; only a call that proves by a token who sends it is not.
    static var isSigned: Bool { get }

    /// Appends the operation's parameters; `Action` and `Version` are the client's.
    func encode(into query: inout QueryParameters)

    /// The answer, read from the root element of a successful response.
    ///
    /// - Throws: an `XMLError` that names the path of the element that is missing or malformed.
    static func decode(_ response: ResponseElement) throws(XMLError) -> Output
}

extension QueryOperation {
    /// Requests are signed.
    public static var isSigned: Bool { true }
}
