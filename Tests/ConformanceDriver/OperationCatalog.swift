import AWS

/// An operation that can be read from JSON.
typealias CatalogOperation = ParameterStructure & QueryOperation

/// Every operation of the product.
enum OperationCatalog {
    /// The operation that a request names by `service` and `operation`.
    static func operation(in members: inout Members) throws(Refusal) -> any CatalogOperation.Type {
        let serviceName: String = try members.required("service")
        let name: String = try members.required("operation")
        guard let operation = operations[serviceName]?.first(where: { $0.action == name }) else {
            throw Refusal(.unsupported, "no operation \(serviceName):\(name)")
        }
        return operation
    }

    /// The service that an operation belongs to.
    static func service(of operation: any CatalogOperation.Type) -> QueryService {
        operation is any EC2Operation.Type ? .ec2 : .sts
    }

    private static let operations = ["ec2": ec2, "sts": sts]

    private static let ec2: [any CatalogOperation.Type] = [
        CreateVpc.self, DeleteVpc.self, DescribeVpcs.self, ModifyVpcAttribute.self, DescribeVpcAttribute.self,
        CreateSubnet.self, DeleteSubnet.self, DescribeSubnets.self,
        CreateRouteTable.self, DeleteRouteTable.self, DescribeRouteTables.self, AssociateRouteTable.self,
        DisassociateRouteTable.self, ReplaceRouteTableAssociation.self, CreateRoute.self, ReplaceRoute.self,
        DeleteRoute.self,
        CreateSecurityGroup.self, DeleteSecurityGroup.self, DescribeSecurityGroups.self,
        AuthorizeSecurityGroupIngress.self, AuthorizeSecurityGroupEgress.self, RevokeSecurityGroupIngress.self,
        RevokeSecurityGroupEgress.self, DescribeSecurityGroupRules.self,
        CreateVpcEndpoint.self, ModifyVpcEndpoint.self, DescribeVpcEndpoints.self, DeleteVpcEndpoints.self,
        DescribeVpcEndpointServices.self,
        DescribeManagedPrefixLists.self, DescribePrefixLists.self,
        CreateInternetGateway.self, DeleteInternetGateway.self, AttachInternetGateway.self,
        DetachInternetGateway.self, DescribeInternetGateways.self,
        CreateTags.self, DeleteTags.self, DescribeTags.self,
        DescribeAvailabilityZones.self,
        DescribeNetworkInterfaces.self,
        DescribeNetworkAcls.self, DescribeDhcpOptions.self, DescribeNatGateways.self,
    ]

    private static let sts: [any CatalogOperation.Type] = [
        GetCallerIdentity.self, AssumeRole.self, AssumeRoleWithWebIdentity.self,
    ]
}
