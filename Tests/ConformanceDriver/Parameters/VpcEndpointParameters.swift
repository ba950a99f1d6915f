import AWS

extension DnsOptions: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            dnsRecordIpType: try members.optional("DnsRecordIpType"),
            privateDnsOnlyForInboundResolverEndpoint: try members.optional("PrivateDnsOnlyForInboundResolverEndpoint"),
            privateDnsPreference: try members.optional("PrivateDnsPreference"),
            privateDnsSpecifiedDomains: try members.optional("PrivateDnsSpecifiedDomains"))
    }
}

extension SubnetConfiguration: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            subnetId: try members.optional("SubnetId"), ipv4: try members.optional("Ipv4"),
            ipv6: try members.optional("Ipv6"))
    }
}

extension CreateVpcEndpoint: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcId: try members.required("VpcId"), vpcEndpointType: try members.optional("VpcEndpointType"),
            serviceName: try members.optional("ServiceName"), policyDocument: try members.optional("PolicyDocument"),
            routeTableIds: try members.optional("RouteTableIds"), subnetIds: try members.optional("SubnetIds"),
            securityGroupIds: try members.optional("SecurityGroupIds"),
            ipAddressType: try members.optional("IpAddressType"), dnsOptions: try members.optional("DnsOptions"),
            privateDnsEnabled: try members.optional("PrivateDnsEnabled"),
            subnetConfigurations: try members.optional("SubnetConfigurations"),
            serviceNetworkArn: try members.optional("ServiceNetworkArn"),
            resourceConfigurationArn: try members.optional("ResourceConfigurationArn"),
            serviceRegion: try members.optional("ServiceRegion"),
            tagSpecifications: try members.optional("TagSpecifications"),
            clientToken: try members.optional("ClientToken"), dryRun: try members.optional("DryRun"))
    }
}

extension ModifyVpcEndpoint: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcEndpointId: try members.required("VpcEndpointId"), resetPolicy: try members.optional("ResetPolicy"),
            policyDocument: try members.optional("PolicyDocument"),
            addRouteTableIds: try members.optional("AddRouteTableIds"),
            removeRouteTableIds: try members.optional("RemoveRouteTableIds"),
            addSubnetIds: try members.optional("AddSubnetIds"),
            removeSubnetIds: try members.optional("RemoveSubnetIds"),
            addSecurityGroupIds: try members.optional("AddSecurityGroupIds"),
            removeSecurityGroupIds: try members.optional("RemoveSecurityGroupIds"),
            ipAddressType: try members.optional("IpAddressType"), dnsOptions: try members.optional("DnsOptions"),
            privateDnsEnabled: try members.optional("PrivateDnsEnabled"),
            subnetConfigurations: try members.optional("SubnetConfigurations"), dryRun: try members.optional("DryRun"))
    }
}

extension DescribeVpcEndpoints: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcEndpointIds: try members.optional("VpcEndpointIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DeleteVpcEndpoints: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(vpcEndpointIds: try members.required("VpcEndpointIds"), dryRun: try members.optional("DryRun"))
    }
}

extension DescribeVpcEndpointServices: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            serviceNames: try members.optional("ServiceNames"), serviceRegions: try members.optional("ServiceRegions"),
            filters: try members.optional("Filters"), maxResults: try members.optional("MaxResults"),
            nextToken: try members.optional("NextToken"), dryRun: try members.optional("DryRun"))
    }
}
