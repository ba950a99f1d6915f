/// Reads one attribute of a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html>.
///
/// ```
/// DescribeVpcAttributeResponse
///   enableDnsHostnames                AttributeBooleanValue
///   enableDnsSupport                  AttributeBooleanValue
///   enableNetworkAddressUsageMetrics  AttributeBooleanValue
///   vpcId                             String
/// ```
public struct DescribeVpcAttribute: EC2ReadOperation, Hashable {
    /// Which one: `enableDnsHostnames`, `enableDnsSupport` or `enableNetworkAddressUsageMetrics`.
    public var attribute: String
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(attribute: String, vpcId: String, dryRun: Bool? = nil) {
        self.attribute = attribute
        self.vpcId = vpcId
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Attribute", attribute)
        query.append("VpcId", vpcId)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether instances with a public address get a public DNS name; private DNS of endpoints needs it.
        public var enableDnsHostnames: AttributeBooleanValue?
        /// Whether Amazon's DNS server answers in the VPC; private DNS of endpoints needs it.
        public var enableDnsSupport: AttributeBooleanValue?
        /// Whether the number of addresses in use is measured.
        public var enableNetworkAddressUsageMetrics: AttributeBooleanValue?
        /// The VPC, `vpc-…`.
        public var vpcId: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            enableDnsHostnames = try response.optional("enableDnsHostnames")
            enableDnsSupport = try response.optional("enableDnsSupport")
            enableNetworkAddressUsageMetrics = try response.optional("enableNetworkAddressUsageMetrics")
            vpcId = try response.optional("vpcId")
        }
    }
}
