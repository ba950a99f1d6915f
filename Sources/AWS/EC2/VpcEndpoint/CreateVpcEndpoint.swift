/// Makes an endpoint through which a VPC reaches a service privately.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html>.
///
/// ```
/// CreateVpcEndpointResponse
///   vpcEndpoint  VpcEndpoint
///   clientToken  String
/// ```
public struct CreateVpcEndpoint: EC2WriteOperation, Hashable {
    /// The VPC, `vpc-…`.
    public var vpcId: String
    /// `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`; EC2 takes `Gateway` for none.
    public var vpcEndpointType: String?
    /// The service, `com.amazonaws.us-west-2.kms`.
    public var serviceName: String?
    /// The endpoint's policy in JSON.
    public var policyDocument: String?
    /// The route tables of a gateway endpoint.
    public var routeTableIds: [String]?
    /// The subnets of an interface endpoint, one a zone.
    public var subnetIds: [String]?
    /// The security groups of an interface endpoint; the VPC's default group if there is none.
    public var securityGroupIds: [String]?
    /// `ipv4`, `ipv6` or `dualstack`.
    public var ipAddressType: String?
    /// Which DNS records an interface endpoint has.
    public var dnsOptions: DnsOptions?
    /// Whether the service's usual name leads to the endpoint throughout the VPC.
    public var privateDnsEnabled: Bool?
    /// Addresses of one's own choice in the subnets.
    public var subnetConfigurations: [SubnetConfiguration]?
    /// The service network of VPC Lattice that the endpoint leads to.
    public var serviceNetworkArn: String?
    /// The resource configuration of VPC Lattice that a resource endpoint leads to.
    public var resourceConfigurationArn: String?
    /// The Region of the service, where it is another than the endpoint's.
    public var serviceRegion: String?
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// What makes a repetition of this request harmless; at most 64 characters.
    public var clientToken: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        vpcId: String, vpcEndpointType: String? = nil, serviceName: String? = nil, policyDocument: String? = nil,
        routeTableIds: [String]? = nil, subnetIds: [String]? = nil, securityGroupIds: [String]? = nil,
        ipAddressType: String? = nil, dnsOptions: DnsOptions? = nil, privateDnsEnabled: Bool? = nil,
        subnetConfigurations: [SubnetConfiguration]? = nil, serviceNetworkArn: String? = nil,
        resourceConfigurationArn: String? = nil, serviceRegion: String? = nil,
        tagSpecifications: [TagSpecification]? = nil, clientToken: String? = nil, dryRun: Bool? = nil
    ) {
        self.vpcId = vpcId
        self.vpcEndpointType = vpcEndpointType
        self.serviceName = serviceName
        self.policyDocument = policyDocument
        self.routeTableIds = routeTableIds
        self.subnetIds = subnetIds
        self.securityGroupIds = securityGroupIds
        self.ipAddressType = ipAddressType
        self.dnsOptions = dnsOptions
        self.privateDnsEnabled = privateDnsEnabled
        self.subnetConfigurations = subnetConfigurations
        self.serviceNetworkArn = serviceNetworkArn
        self.resourceConfigurationArn = resourceConfigurationArn
        self.serviceRegion = serviceRegion
        self.tagSpecifications = tagSpecifications
        self.clientToken = clientToken
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcId", vpcId)
        query.append("VpcEndpointType", vpcEndpointType)
        query.append("ServiceName", serviceName)
        query.append("PolicyDocument", policyDocument)
        query.append("RouteTableId", routeTableIds)
        query.append("SubnetId", subnetIds)
        query.append("SecurityGroupId", securityGroupIds)
        query.append("IpAddressType", ipAddressType)
        query.append("DnsOptions", dnsOptions)
        query.append("PrivateDnsEnabled", privateDnsEnabled)
        query.append("SubnetConfiguration", subnetConfigurations)
        query.append("ServiceNetworkArn", serviceNetworkArn)
        query.append("ResourceConfigurationArn", resourceConfigurationArn)
        query.append("ServiceRegion", serviceRegion)
        query.append("TagSpecification", tagSpecifications)
        query.append("ClientToken", clientToken)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new endpoint.
        public var vpcEndpoint: VpcEndpoint?
        /// The token of the request.
        public var clientToken: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            vpcEndpoint = try response.optional("vpcEndpoint")
            clientToken = try response.optional("clientToken")
        }
    }
}
