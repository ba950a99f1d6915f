/// Switches one attribute of a VPC; EC2 refuses two in one call.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html>.
///
/// ```
/// ModifyVpcAttributeResponse
///   return  true
/// ```
public struct ModifyVpcAttribute: EC2WriteOperation, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// Whether instances with a public address get a public DNS name; private DNS of endpoints needs it.
    public var enableDnsHostnames: AttributeBooleanValue?
    /// Whether Amazon's DNS server answers in the VPC; private DNS of endpoints needs it.
    public var enableDnsSupport: AttributeBooleanValue?
    /// Whether the number of addresses in use is measured.
    public var enableNetworkAddressUsageMetrics: AttributeBooleanValue?

    /// Makes a request with these members.
    public init(
        vpcId: String, enableDnsHostnames: AttributeBooleanValue? = nil,
        enableDnsSupport: AttributeBooleanValue? = nil, enableNetworkAddressUsageMetrics: AttributeBooleanValue? = nil
    ) {
        self.vpcId = vpcId
        self.enableDnsHostnames = enableDnsHostnames
        self.enableDnsSupport = enableDnsSupport
        self.enableNetworkAddressUsageMetrics = enableNetworkAddressUsageMetrics
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcId", vpcId)
        query.append("EnableDnsHostnames", enableDnsHostnames)
        query.append("EnableDnsSupport", enableDnsSupport)
        query.append("EnableNetworkAddressUsageMetrics", enableNetworkAddressUsageMetrics)
    }

    /// Nothing but success.
    public typealias Output = EmptyOutput
}
