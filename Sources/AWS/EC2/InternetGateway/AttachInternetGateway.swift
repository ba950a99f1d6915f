/// Attaches an internet gateway to a VPC, which can have one.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html>.
///
/// ```
/// AttachInternetGatewayResponse
///   return  true
/// ```
public struct AttachInternetGateway: EC2WriteOperation, Hashable {
    /// The internet gateway, `igw-…`.
    public var internetGatewayId: String
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(internetGatewayId: String, vpcId: String, dryRun: Bool? = nil) {
        self.internetGatewayId = internetGatewayId
        self.vpcId = vpcId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("InternetGatewayId", internetGatewayId)
        query.append("VpcId", vpcId)
        query.append("DryRun", dryRun)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
