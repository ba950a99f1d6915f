/// Makes a subnet in one zone of a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html>.
///
/// ```
/// CreateSubnetResponse
///   subnet  Subnet
/// ```
public struct CreateSubnet: EC2WriteOperation, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// The zone's name, `us-west-2a`, which means another place in each account.
    public var availabilityZone: String?
    /// The zone's ID, `usw2-az1`, the same place in every account.
    public var availabilityZoneId: String?
    /// The IPv4 block.
    public var cidrBlock: String?
    /// The IPv6 block.
    public var ipv6CidrBlock: String?
    /// The Outpost it is on.
    public var outpostArn: String?
    /// Whether there is IPv6 alone.
    public var ipv6Native: Bool?
    /// The IPAM pool to take the IPv4 block from.
    public var ipv4IpamPoolId: String?
    /// The prefix length of the IPv4 block that IPAM is to choose.
    public var ipv4NetmaskLength: Int?
    /// The IPAM pool to take the IPv6 block from.
    public var ipv6IpamPoolId: String?
    /// The prefix length of the IPv6 block that IPAM is to choose.
    public var ipv6NetmaskLength: Int?
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        vpcId: String, availabilityZone: String? = nil, availabilityZoneId: String? = nil, cidrBlock: String? = nil,
        ipv6CidrBlock: String? = nil, outpostArn: String? = nil, ipv6Native: Bool? = nil,
        ipv4IpamPoolId: String? = nil, ipv4NetmaskLength: Int? = nil, ipv6IpamPoolId: String? = nil,
        ipv6NetmaskLength: Int? = nil, tagSpecifications: [TagSpecification]? = nil, dryRun: Bool? = nil
    ) {
        self.vpcId = vpcId
        self.availabilityZone = availabilityZone
        self.availabilityZoneId = availabilityZoneId
        self.cidrBlock = cidrBlock
        self.ipv6CidrBlock = ipv6CidrBlock
        self.outpostArn = outpostArn
        self.ipv6Native = ipv6Native
        self.ipv4IpamPoolId = ipv4IpamPoolId
        self.ipv4NetmaskLength = ipv4NetmaskLength
        self.ipv6IpamPoolId = ipv6IpamPoolId
        self.ipv6NetmaskLength = ipv6NetmaskLength
        self.tagSpecifications = tagSpecifications
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcId", vpcId)
        query.append("AvailabilityZone", availabilityZone)
        query.append("AvailabilityZoneId", availabilityZoneId)
        query.append("CidrBlock", cidrBlock)
        query.append("Ipv6CidrBlock", ipv6CidrBlock)
        query.append("OutpostArn", outpostArn)
        query.append("Ipv6Native", ipv6Native)
        query.append("Ipv4IpamPoolId", ipv4IpamPoolId)
        query.append("Ipv4NetmaskLength", ipv4NetmaskLength)
        query.append("Ipv6IpamPoolId", ipv6IpamPoolId)
        query.append("Ipv6NetmaskLength", ipv6NetmaskLength)
        query.append("TagSpecification", tagSpecifications)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new subnet.
        public var subnet: Subnet?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            subnet = try response.optional("subnet")
        }
    }
}
