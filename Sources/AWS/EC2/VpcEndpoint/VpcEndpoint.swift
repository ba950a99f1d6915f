/// An endpoint through which a VPC reaches a service privately.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html>.
public struct VpcEndpoint: ResponseDecodable, Hashable {
    /// The endpoint, `vpce-…`.
    public var vpcEndpointId: String?
    /// `pendingAcceptance`, `pending`, `available`, `deleting`, `deleted`, `rejected`, `failed`, `expired` or
    /// `partial`; AWS writes some with a capital.
    public var state: String?
    /// `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`; EC2 takes `Gateway` for none.
    public var vpcEndpointType: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// The service, `com.amazonaws.us-west-2.kms`.
    public var serviceName: String?
    /// The endpoint's policy in JSON.
    public var policyDocument: String?
    /// The route tables of a gateway endpoint.
    public var routeTableIds: [String]?
    /// The subnets of an interface endpoint, one a zone.
    public var subnetIds: [String]?
    /// The security groups on it.
    public var groups: [SecurityGroupIdentifier]?
    /// `ipv4`, `ipv6` or `dualstack`.
    public var ipAddressType: String?
    /// Which DNS records an interface endpoint has.
    public var dnsOptions: DnsOptions?
    /// Whether the service's usual name leads to the endpoint throughout the VPC.
    public var privateDnsEnabled: Bool?
    /// Whether an AWS service made it and looks after it.
    public var requesterManaged: Bool?
    /// The network interfaces, one a subnet.
    public var networkInterfaceIds: [String]?
    /// The DNS names of an interface endpoint.
    public var dnsEntries: [DnsEntry]?
    /// When it was made.
    public var creationTimestamp: Timestamp?
    /// The account that owns it.
    public var ownerId: String?
    /// What went wrong last.
    public var lastError: LastError?
    /// IPv4 prefixes delegated to it.
    public var ipv4Prefixes: [SubnetIpPrefixes]?
    /// IPv6 prefixes delegated to it.
    public var ipv6Prefixes: [SubnetIpPrefixes]?
    /// Why the endpoint failed.
    public var failureReason: String?
    /// The service network of VPC Lattice that the endpoint leads to.
    public var serviceNetworkArn: String?
    /// The resource configuration of VPC Lattice that a resource endpoint leads to.
    public var resourceConfigurationArn: String?
    /// The Region of the service, where it is another than the endpoint's.
    public var serviceRegion: String?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        vpcEndpointId = try element.optional("vpcEndpointId")
        state = try element.optional("state")
        vpcEndpointType = try element.optional("vpcEndpointType")
        vpcId = try element.optional("vpcId")
        serviceName = try element.optional("serviceName")
        policyDocument = try element.optional("policyDocument")
        routeTableIds = try element.list("routeTableIdSet")
        subnetIds = try element.list("subnetIdSet")
        groups = try element.list("groupSet")
        ipAddressType = try element.optional("ipAddressType")
        dnsOptions = try element.optional("dnsOptions")
        privateDnsEnabled = try element.optional("privateDnsEnabled")
        requesterManaged = try element.optional("requesterManaged")
        networkInterfaceIds = try element.list("networkInterfaceIdSet")
        dnsEntries = try element.list("dnsEntrySet")
        creationTimestamp = try element.optional("creationTimestamp")
        ownerId = try element.optional("ownerId")
        lastError = try element.optional("lastError")
        ipv4Prefixes = try element.list("ipv4PrefixSet")
        ipv6Prefixes = try element.list("ipv6PrefixSet")
        failureReason = try element.optional("failureReason")
        serviceNetworkArn = try element.optional("serviceNetworkArn")
        resourceConfigurationArn = try element.optional("resourceConfigurationArn")
        serviceRegion = try element.optional("serviceRegion")
        tags = try element.list("tagSet")
    }
}
