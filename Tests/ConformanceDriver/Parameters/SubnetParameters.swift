import AWS

extension CreateSubnet: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcId: try members.required("VpcId"), availabilityZone: try members.optional("AvailabilityZone"),
            availabilityZoneId: try members.optional("AvailabilityZoneId"),
            cidrBlock: try members.optional("CidrBlock"), ipv6CidrBlock: try members.optional("Ipv6CidrBlock"),
            outpostArn: try members.optional("OutpostArn"), ipv6Native: try members.optional("Ipv6Native"),
            ipv4IpamPoolId: try members.optional("Ipv4IpamPoolId"),
            ipv4NetmaskLength: try members.optional("Ipv4NetmaskLength"),
            ipv6IpamPoolId: try members.optional("Ipv6IpamPoolId"),
            ipv6NetmaskLength: try members.optional("Ipv6NetmaskLength"),
            tagSpecifications: try members.optional("TagSpecifications"), dryRun: try members.optional("DryRun"))
    }
}

extension DeleteSubnet: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(subnetId: try members.required("SubnetId"), dryRun: try members.optional("DryRun"))
    }
}

extension DescribeSubnets: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            subnetIds: try members.optional("SubnetIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
