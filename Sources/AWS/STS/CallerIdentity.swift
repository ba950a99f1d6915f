/// Who signs the requests.
public struct CallerIdentity: Hashable, Sendable {
    /// The account's number, 12 digits.
    public let account: String
    /// The ARN of the user or of the assumed role.
    public let arn: String
    /// The identifier that AWS gave the user or the session.
    public let userId: String

    /// An identity made of its parts.
    public init(account: String, arn: String, userId: String) {
        self.account = account
        self.arn = arn
        self.userId = userId
    }
}

extension CallerIdentity: ResponseDecodable {
    /// Reads the identity from `GetCallerIdentityResult`.
    public init(_ element: ResponseElement) throws(XMLError) {
        account = try element.required("Account")
        arn = try element.required("Arn")
        userId = try element.required("UserId")
    }
}
