import AWS

extension UserIdGroupPair: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            description: try members.optional("Description"), userId: try members.optional("UserId"),
            groupName: try members.optional("GroupName"), groupId: try members.optional("GroupId"),
            vpcId: try members.optional("VpcId"),
            vpcPeeringConnectionId: try members.optional("VpcPeeringConnectionId"),
            peeringStatus: try members.optional("PeeringStatus"))
    }
}

extension IpRange: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(description: try members.optional("Description"), cidrIp: try members.optional("CidrIp"))
    }
}

extension Ipv6Range: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(description: try members.optional("Description"), cidrIpv6: try members.optional("CidrIpv6"))
    }
}

extension PrefixListId: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(description: try members.optional("Description"), prefixListId: try members.optional("PrefixListId"))
    }
}

extension IpPermission: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            ipProtocol: try members.optional("IpProtocol"), fromPort: try members.optional("FromPort"),
            toPort: try members.optional("ToPort"), userIdGroupPairs: try members.optional("UserIdGroupPairs"),
            ipRanges: try members.optional("IpRanges"), ipv6Ranges: try members.optional("Ipv6Ranges"),
            prefixListIds: try members.optional("PrefixListIds"))
    }
}

extension CreateSecurityGroup: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            description: try members.required("Description"), groupName: try members.required("GroupName"),
            vpcId: try members.optional("VpcId"), tagSpecifications: try members.optional("TagSpecifications"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DeleteSecurityGroup: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupId: try members.optional("GroupId"), groupName: try members.optional("GroupName"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DescribeSecurityGroups: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupIds: try members.optional("GroupIds"), groupNames: try members.optional("GroupNames"),
            filters: try members.optional("Filters"), maxResults: try members.optional("MaxResults"),
            nextToken: try members.optional("NextToken"), dryRun: try members.optional("DryRun"))
    }
}

extension AuthorizeSecurityGroupIngress: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupId: try members.optional("GroupId"), ipPermissions: try members.optional("IpPermissions"),
            groupName: try members.optional("GroupName"), cidrIp: try members.optional("CidrIp"),
            fromPort: try members.optional("FromPort"), ipProtocol: try members.optional("IpProtocol"),
            sourceSecurityGroupName: try members.optional("SourceSecurityGroupName"),
            sourceSecurityGroupOwnerId: try members.optional("SourceSecurityGroupOwnerId"),
            toPort: try members.optional("ToPort"), tagSpecifications: try members.optional("TagSpecifications"),
            dryRun: try members.optional("DryRun"))
    }
}

extension AuthorizeSecurityGroupEgress: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupId: try members.required("GroupId"), ipPermissions: try members.optional("IpPermissions"),
            sourceSecurityGroupName: try members.optional("SourceSecurityGroupName"),
            sourceSecurityGroupOwnerId: try members.optional("SourceSecurityGroupOwnerId"),
            ipProtocol: try members.optional("IpProtocol"), fromPort: try members.optional("FromPort"),
            toPort: try members.optional("ToPort"), cidrIp: try members.optional("CidrIp"),
            tagSpecifications: try members.optional("TagSpecifications"), dryRun: try members.optional("DryRun"))
    }
}

extension RevokeSecurityGroupIngress: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupId: try members.optional("GroupId"), ipPermissions: try members.optional("IpPermissions"),
            securityGroupRuleIds: try members.optional("SecurityGroupRuleIds"),
            groupName: try members.optional("GroupName"), cidrIp: try members.optional("CidrIp"),
            fromPort: try members.optional("FromPort"), ipProtocol: try members.optional("IpProtocol"),
            sourceSecurityGroupName: try members.optional("SourceSecurityGroupName"),
            sourceSecurityGroupOwnerId: try members.optional("SourceSecurityGroupOwnerId"),
            toPort: try members.optional("ToPort"), dryRun: try members.optional("DryRun"))
    }
}

extension RevokeSecurityGroupEgress: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            groupId: try members.required("GroupId"), ipPermissions: try members.optional("IpPermissions"),
            securityGroupRuleIds: try members.optional("SecurityGroupRuleIds"),
            sourceSecurityGroupName: try members.optional("SourceSecurityGroupName"),
            sourceSecurityGroupOwnerId: try members.optional("SourceSecurityGroupOwnerId"),
            ipProtocol: try members.optional("IpProtocol"), fromPort: try members.optional("FromPort"),
            toPort: try members.optional("ToPort"), cidrIp: try members.optional("CidrIp"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DescribeSecurityGroupRules: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            securityGroupRuleIds: try members.optional("SecurityGroupRuleIds"),
            filters: try members.optional("Filters"), maxResults: try members.optional("MaxResults"),
            nextToken: try members.optional("NextToken"), dryRun: try members.optional("DryRun"))
    }
}
