/// Deletes a subnet, which must have no network interface left in it.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html>.
///
/// ```
/// DeleteSubnetResponse
///   return  true
/// ```
public struct DeleteSubnet: EC2WriteOperation, Hashable {
    /// The subnet, `subnet-…`.
    public var subnetId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(subnetId: String, dryRun: Bool? = nil) {
        self.subnetId = subnetId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("SubnetId", subnetId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
