/// Whose a private hosted zone is: an account's, or an AWS service's own.
///
/// See <https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneOwner.html>.
public struct HostedZoneOwner: ResponseDecodable, Hashable {
    /// The account.
    public var owningAccount: String?
    /// The AWS service, `efs.amazonaws.com`.
    public var owningService: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        owningAccount = try element.optional("OwningAccount")
        owningService = try element.optional("OwningService")
    }
}
