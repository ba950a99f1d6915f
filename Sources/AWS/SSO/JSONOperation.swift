/// One call of IAM Identity Center: a request of its own kind goes out, a JSON document comes back.
protocol JSONOperation: Sendable {
    /// What the service answers.
    associatedtype Output: Sendable

    /// The action as AWS names it.
    static var action: String { get }

    /// The request; it is not signed, for it carries a token.
    func request(to endpoint: EndpointURL, userAgent: String) -> HTTPRequest

    /// The answer, read from the body of a response with status 200.
    static func decode(_ body: [UInt8]) throws(CredentialDocument.Malformed) -> Output
}
