/// Ends an association; the subnet falls back to the main table.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html>.
///
/// ```
/// DisassociateRouteTableResponse
///   return  true
/// ```
public struct DisassociateRouteTable: EC2WriteOperation, Hashable {
    /// The association to end, `rtbassoc-…`.
    public var associationId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(associationId: String, dryRun: Bool? = nil) {
        self.associationId = associationId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("AssociationId", associationId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
