/// Deletes a VPC, which must be empty but for what it came with.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html>.
///
/// ```
/// DeleteVpcResponse
///   return  true
/// ```
public struct DeleteVpc: EC2WriteOperation, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(vpcId: String, dryRun: Bool? = nil) {
        self.vpcId = vpcId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcId", vpcId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
