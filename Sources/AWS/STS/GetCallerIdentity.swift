/// Asks whose credential the request is signed with; it needs no permission.
///
/// ```
/// GetCallerIdentityResponse
///   GetCallerIdentityResult
///     Account
///     Arn
///     UserId
/// ```
public struct GetCallerIdentity: STSOperation {
    /// The action's name.
    public static let action = "GetCallerIdentity"

    /// The question; it has no parameters.
    public init() {}

    /// Appends nothing.
    public func encode(into query: inout QueryParameters) {}

    /// Reads the identity.
    public static func decode(_ response: ResponseElement) throws(XMLError) -> CallerIdentity {
        try response.required("GetCallerIdentityResult")
    }
}
