/// Changes an endpoint: its policy, subnets, groups, route tables or DNS.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html>.
///
/// ```
/// ModifyVpcEndpointResponse
///   return  Bool
/// ```
public struct ModifyVpcEndpoint: EC2WriteOperation, Hashable {
    /// The endpoint, `vpce-…`.
    public var vpcEndpointId: String
    /// Whether the policy goes back to full access; not together with a new one.
    public var resetPolicy: Bool?
    /// The endpoint's policy in JSON.
    public var policyDocument: String?
    /// Route tables that a gateway endpoint gets.
    public var addRouteTableIds: [String]?
    /// Route tables that a gateway endpoint loses.
    public var removeRouteTableIds: [String]?
    /// Subnets that an interface endpoint gets, one a zone.
    public var addSubnetIds: [String]?
    /// Subnets that an interface endpoint loses.
    public var removeSubnetIds: [String]?
    /// Security groups that an interface endpoint gets.
    public var addSecurityGroupIds: [String]?
    /// Security groups that an interface endpoint loses.
    public var removeSecurityGroupIds: [String]?
    /// `ipv4`, `ipv6` or `dualstack`.
    public var ipAddressType: String?
    /// Which DNS records an interface endpoint has.
    public var dnsOptions: DnsOptions?
    /// Whether the service's usual name leads to the endpoint throughout the VPC.
    public var privateDnsEnabled: Bool?
    /// Addresses of one's own choice in the subnets.
    public var subnetConfigurations: [SubnetConfiguration]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(
        vpcEndpointId: String, resetPolicy: Bool? = nil, policyDocument: String? = nil,
        addRouteTableIds: [String]? = nil, removeRouteTableIds: [String]? = nil, addSubnetIds: [String]? = nil,
        removeSubnetIds: [String]? = nil, addSecurityGroupIds: [String]? = nil,
        removeSecurityGroupIds: [String]? = nil, ipAddressType: String? = nil, dnsOptions: DnsOptions? = nil,
        privateDnsEnabled: Bool? = nil, subnetConfigurations: [SubnetConfiguration]? = nil, dryRun: Bool? = nil
    ) {
        self.vpcEndpointId = vpcEndpointId
        self.resetPolicy = resetPolicy
        self.policyDocument = policyDocument
        self.addRouteTableIds = addRouteTableIds
        self.removeRouteTableIds = removeRouteTableIds
        self.addSubnetIds = addSubnetIds
        self.removeSubnetIds = removeSubnetIds
        self.addSecurityGroupIds = addSecurityGroupIds
        self.removeSecurityGroupIds = removeSecurityGroupIds
        self.ipAddressType = ipAddressType
        self.dnsOptions = dnsOptions
        self.privateDnsEnabled = privateDnsEnabled
        self.subnetConfigurations = subnetConfigurations
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcEndpointId", vpcEndpointId)
        query.append("ResetPolicy", resetPolicy)
        query.append("PolicyDocument", policyDocument)
        query.append("AddRouteTableId", addRouteTableIds)
        query.append("RemoveRouteTableId", removeRouteTableIds)
        query.append("AddSubnetId", addSubnetIds)
        query.append("RemoveSubnetId", removeSubnetIds)
        query.append("AddSecurityGroupId", addSecurityGroupIds)
        query.append("RemoveSecurityGroupId", removeSecurityGroupIds)
        query.append("IpAddressType", ipAddressType)
        query.append("DnsOptions", dnsOptions)
        query.append("PrivateDnsEnabled", privateDnsEnabled)
        query.append("SubnetConfiguration", subnetConfigurations)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether the call was carried out; always true, as a failure is an error.
        public var `return`: Bool?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            `return` = try response.optional("return")
        }
    }
}
