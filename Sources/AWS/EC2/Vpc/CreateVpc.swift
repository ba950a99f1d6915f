/// Makes a VPC, which comes with a main route table, a network ACL and a default security group.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>.
///
/// ```
/// CreateVpcResponse
///   vpc  Vpc
/// ```
public struct CreateVpc: EC2WriteOperation, Hashable {
    /// The IPv4 block.
    public var cidrBlock: String?
    /// The pool the IPv6 block comes from.
    public var ipv6Pool: String?
    /// The IPv6 block.
    public var ipv6CidrBlock: String?
    /// The IPAM pool to take the IPv4 block from.
    public var ipv4IpamPoolId: String?
    /// The prefix length of the IPv4 block that IPAM is to choose.
    public var ipv4NetmaskLength: Int?
    /// The IPAM pool to take the IPv6 block from.
    public var ipv6IpamPoolId: String?
    /// The prefix length of the IPv6 block that IPAM is to choose.
    public var ipv6NetmaskLength: Int?
    /// The group of zones from which the IPv6 block is announced.
    public var ipv6CidrBlockNetworkBorderGroup: String?
    /// Whether traffic in the VPC has to be encrypted.
    public var vpcEncryptionControl: VpcEncryptionControlConfiguration?
    /// `default`, or `dedicated` for hardware of one's own.
    public var instanceTenancy: String?
    /// Whether Amazon gives the VPC a /56 block of IPv6.
    public var amazonProvidedIpv6CidrBlock: Bool?
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        cidrBlock: String? = nil, ipv6Pool: String? = nil, ipv6CidrBlock: String? = nil, ipv4IpamPoolId: String? = nil,
        ipv4NetmaskLength: Int? = nil, ipv6IpamPoolId: String? = nil, ipv6NetmaskLength: Int? = nil,
        ipv6CidrBlockNetworkBorderGroup: String? = nil, vpcEncryptionControl: VpcEncryptionControlConfiguration? = nil,
        instanceTenancy: String? = nil, amazonProvidedIpv6CidrBlock: Bool? = nil,
        tagSpecifications: [TagSpecification]? = nil, dryRun: Bool? = nil
    ) {
        self.cidrBlock = cidrBlock
        self.ipv6Pool = ipv6Pool
        self.ipv6CidrBlock = ipv6CidrBlock
        self.ipv4IpamPoolId = ipv4IpamPoolId
        self.ipv4NetmaskLength = ipv4NetmaskLength
        self.ipv6IpamPoolId = ipv6IpamPoolId
        self.ipv6NetmaskLength = ipv6NetmaskLength
        self.ipv6CidrBlockNetworkBorderGroup = ipv6CidrBlockNetworkBorderGroup
        self.vpcEncryptionControl = vpcEncryptionControl
        self.instanceTenancy = instanceTenancy
        self.amazonProvidedIpv6CidrBlock = amazonProvidedIpv6CidrBlock
        self.tagSpecifications = tagSpecifications
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("CidrBlock", cidrBlock)
        query.append("Ipv6Pool", ipv6Pool)
        query.append("Ipv6CidrBlock", ipv6CidrBlock)
        query.append("Ipv4IpamPoolId", ipv4IpamPoolId)
        query.append("Ipv4NetmaskLength", ipv4NetmaskLength)
        query.append("Ipv6IpamPoolId", ipv6IpamPoolId)
        query.append("Ipv6NetmaskLength", ipv6NetmaskLength)
        query.append("Ipv6CidrBlockNetworkBorderGroup", ipv6CidrBlockNetworkBorderGroup)
        query.append("VpcEncryptionControl", vpcEncryptionControl)
        query.append("InstanceTenancy", instanceTenancy)
        query.append("AmazonProvidedIpv6CidrBlock", amazonProvidedIpv6CidrBlock)
        query.append("TagSpecification", tagSpecifications)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new VPC.
        public var vpc: Vpc?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            vpc = try response.optional("vpc")
        }
    }
}
