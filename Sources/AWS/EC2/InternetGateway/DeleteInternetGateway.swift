/// Deletes an internet gateway that is attached to nothing.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html>.
///
/// ```
/// DeleteInternetGatewayResponse
///   return  true
/// ```
public struct DeleteInternetGateway: EC2WriteOperation, Hashable {
    /// The internet gateway, `igw-…`.
    public var internetGatewayId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(internetGatewayId: String, dryRun: Bool? = nil) {
        self.internetGatewayId = internetGatewayId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("InternetGatewayId", internetGatewayId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
