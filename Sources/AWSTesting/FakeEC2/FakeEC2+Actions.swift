extension FakeEC2 {
    /// The actions by name; what is not here is `InvalidAction`.
    static let actions: [String: FakeAction] = vpcActions.merging(tableActions) { $1 }.merging(groupActions) { $1 }
        .merging(endpointActions) { $1 }.merging(surroundingActions) { $1 }.merging(otherActions) { $1 }

    private static let vpcActions: [String: FakeAction] = [
        "CreateVpc": .write { (fake, call) throws(FakeRefusal) in try fake.createVpc(&call) },
        "DeleteVpc": .write { (fake, call) throws(FakeRefusal) in try fake.deleteVpc(&call) },
        "DescribeVpcs": .read { (fake, call) throws(FakeRefusal) in try fake.describeVpcs(&call) },
        "DescribeVpcAttribute": .read { (fake, call) throws(FakeRefusal) in try fake.describeVpcAttribute(&call) },
        "ModifyVpcAttribute": .write(takesDryRun: false) { (fake, call) throws(FakeRefusal) in
            try fake.modifyVpcAttribute(&call)
        },
        "CreateSubnet": .write { (fake, call) throws(FakeRefusal) in try fake.createSubnet(&call) },
        "DeleteSubnet": .write { (fake, call) throws(FakeRefusal) in try fake.deleteSubnet(&call) },
        "DescribeSubnets": .read { (fake, call) throws(FakeRefusal) in try fake.describeSubnets(&call) },
        "CreateInternetGateway": .write { (fake, call) throws(FakeRefusal) in try fake.createInternetGateway(&call) },
        "AttachInternetGateway": .write { (fake, call) throws(FakeRefusal) in try fake.attachInternetGateway(&call) },
        "DetachInternetGateway": .write { (fake, call) throws(FakeRefusal) in try fake.detachInternetGateway(&call) },
        "DeleteInternetGateway": .write { (fake, call) throws(FakeRefusal) in try fake.deleteInternetGateway(&call) },
        "DescribeInternetGateways": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeInternetGateways(&call)
        },
    ]

    private static let tableActions: [String: FakeAction] = [
        "CreateRouteTable": .write { (fake, call) throws(FakeRefusal) in try fake.createRouteTable(&call) },
        "DeleteRouteTable": .write { (fake, call) throws(FakeRefusal) in try fake.deleteRouteTable(&call) },
        "DescribeRouteTables": .read { (fake, call) throws(FakeRefusal) in try fake.describeRouteTables(&call) },
        "AssociateRouteTable": .write { (fake, call) throws(FakeRefusal) in try fake.associateRouteTable(&call) },
        "DisassociateRouteTable": .write { (fake, call) throws(FakeRefusal) in
            try fake.disassociateRouteTable(&call)
        },
        "ReplaceRouteTableAssociation": .write { (fake, call) throws(FakeRefusal) in
            try fake.replaceRouteTableAssociation(&call)
        },
        "CreateRoute": .write { (fake, call) throws(FakeRefusal) in try fake.createRoute(&call) },
        "ReplaceRoute": .write { (fake, call) throws(FakeRefusal) in try fake.replaceRoute(&call) },
        "DeleteRoute": .write { (fake, call) throws(FakeRefusal) in try fake.deleteRoute(&call) },
    ]

    private static let groupActions: [String: FakeAction] = [
        "CreateSecurityGroup": .write { (fake, call) throws(FakeRefusal) in try fake.createSecurityGroup(&call) },
        "DeleteSecurityGroup": .write { (fake, call) throws(FakeRefusal) in try fake.deleteSecurityGroup(&call) },
        "DescribeSecurityGroups": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeSecurityGroups(&call)
        },
        "DescribeSecurityGroupRules": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeSecurityGroupRules(&call)
        },
        "AuthorizeSecurityGroupIngress": .write { (fake, call) throws(FakeRefusal) in
            try fake.authorize(&call, isEgress: false)
        },
        "AuthorizeSecurityGroupEgress": .write { (fake, call) throws(FakeRefusal) in
            try fake.authorize(&call, isEgress: true)
        },
        "RevokeSecurityGroupIngress": .write { (fake, call) throws(FakeRefusal) in
            try fake.revoke(&call, isEgress: false)
        },
        "RevokeSecurityGroupEgress": .write { (fake, call) throws(FakeRefusal) in
            try fake.revoke(&call, isEgress: true)
        },
    ]

    private static let endpointActions: [String: FakeAction] = [
        "CreateVpcEndpoint": .write(.endpoints) { (fake, call) throws(FakeRefusal) in
            try fake.createVpcEndpoint(&call)
        },
        "ModifyVpcEndpoint": .write(.endpoints) { (fake, call) throws(FakeRefusal) in
            try fake.modifyVpcEndpoint(&call)
        },
        "DeleteVpcEndpoints": .write(.endpoints) { (fake, call) throws(FakeRefusal) in
            try fake.deleteVpcEndpoints(&call)
        },
        "DescribeVpcEndpoints": .read { (fake, call) throws(FakeRefusal) in try fake.describeVpcEndpoints(&call) },
        "DescribeVpcEndpointServices": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeVpcEndpointServices(&call)
        },
        "CreateNetworkInterface": .write { (fake, call) throws(FakeRefusal) in
            try fake.createNetworkInterface(&call)
        },
        "DeleteNetworkInterface": .write { (fake, call) throws(FakeRefusal) in
            try fake.deleteNetworkInterface(&call)
        },
        "DescribeNetworkInterfaces": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeNetworkInterfaces(&call)
        },
    ]

    private static let surroundingActions: [String: FakeAction] = [
        "CreateNetworkAclEntry": .write { (fake, call) throws(FakeRefusal) in try fake.createNetworkAclEntry(&call) },
        "DescribeNetworkAcls": .read { (fake, call) throws(FakeRefusal) in try fake.describeNetworkAcls(&call) },
        "CreateDhcpOptions": .write { (fake, call) throws(FakeRefusal) in try fake.createDhcpOptions(&call) },
        "AssociateDhcpOptions": .write { (fake, call) throws(FakeRefusal) in try fake.associateDhcpOptions(&call) },
        "DescribeDhcpOptions": .read { (fake, call) throws(FakeRefusal) in try fake.describeDhcpOptions(&call) },
        "CreateNatGateway": .write { (fake, call) throws(FakeRefusal) in try fake.createNatGateway(&call) },
        "DescribeNatGateways": .read { (fake, call) throws(FakeRefusal) in try fake.describeNatGateways(&call) },
    ]

    private static let otherActions: [String: FakeAction] = [
        "CreateTags": .write(.tags) { (fake, call) throws(FakeRefusal) in try fake.createTags(&call) },
        "DeleteTags": .write(.tags) { (fake, call) throws(FakeRefusal) in try fake.deleteTags(&call) },
        "DescribeTags": .read { (fake, call) throws(FakeRefusal) in try fake.describeTags(&call) },
        "DescribePrefixLists": .read { (fake, call) throws(FakeRefusal) in try fake.describePrefixLists(&call) },
        "DescribeManagedPrefixLists": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeManagedPrefixLists(&call)
        },
        "DescribeAvailabilityZones": .read { (fake, call) throws(FakeRefusal) in
            try fake.describeAvailabilityZones(&call)
        },
    ]
}
