import AWS

extension VpcEncryptionControlConfiguration: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            mode: try members.optional("Mode"),
            internetGatewayExclusion: try members.optional("InternetGatewayExclusion"),
            egressOnlyInternetGatewayExclusion: try members.optional("EgressOnlyInternetGatewayExclusion"),
            natGatewayExclusion: try members.optional("NatGatewayExclusion"),
            virtualPrivateGatewayExclusion: try members.optional("VirtualPrivateGatewayExclusion"),
            vpcPeeringExclusion: try members.optional("VpcPeeringExclusion"),
            lambdaExclusion: try members.optional("LambdaExclusion"),
            vpcLatticeExclusion: try members.optional("VpcLatticeExclusion"),
            elasticFileSystemExclusion: try members.optional("ElasticFileSystemExclusion"))
    }
}

extension AttributeBooleanValue: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(value: try members.optional("Value"))
    }
}

extension CreateVpc: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            cidrBlock: try members.optional("CidrBlock"), ipv6Pool: try members.optional("Ipv6Pool"),
            ipv6CidrBlock: try members.optional("Ipv6CidrBlock"),
            ipv4IpamPoolId: try members.optional("Ipv4IpamPoolId"),
            ipv4NetmaskLength: try members.optional("Ipv4NetmaskLength"),
            ipv6IpamPoolId: try members.optional("Ipv6IpamPoolId"),
            ipv6NetmaskLength: try members.optional("Ipv6NetmaskLength"),
            ipv6CidrBlockNetworkBorderGroup: try members.optional("Ipv6CidrBlockNetworkBorderGroup"),
            vpcEncryptionControl: try members.optional("VpcEncryptionControl"),
            instanceTenancy: try members.optional("InstanceTenancy"),
            amazonProvidedIpv6CidrBlock: try members.optional("AmazonProvidedIpv6CidrBlock"),
            tagSpecifications: try members.optional("TagSpecifications"), dryRun: try members.optional("DryRun"))
    }
}

extension DeleteVpc: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(vpcId: try members.required("VpcId"), dryRun: try members.optional("DryRun"))
    }
}

extension DescribeVpcs: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcIds: try members.optional("VpcIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}

extension ModifyVpcAttribute: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcId: try members.required("VpcId"), enableDnsHostnames: try members.optional("EnableDnsHostnames"),
            enableDnsSupport: try members.optional("EnableDnsSupport"),
            enableNetworkAddressUsageMetrics: try members.optional("EnableNetworkAddressUsageMetrics"))
    }
}

extension DescribeVpcAttribute: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            attribute: try members.required("Attribute"), vpcId: try members.required("VpcId"),
            dryRun: try members.optional("DryRun"))
    }
}
