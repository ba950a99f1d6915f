/// Whom a role's credential belongs to.
public struct AssumedRoleUser: Hashable, Sendable {
    /// The role's identifier and the session's name.
    public let assumedRoleId: String
    /// The ARN of the session.
    public let arn: String
}

extension AssumedRoleUser: ResponseDecodable {
    /// Reads `AssumedRoleUser`.
    public init(_ element: ResponseElement) throws(XMLError) {
        assumedRoleId = try element.required("AssumedRoleId")
        arn = try element.required("Arn")
    }
}
