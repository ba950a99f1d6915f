import AWS

/// An operation that can be read from JSON.
typealias CatalogOperation = ParameterStructure & QueryOperation

/// Every operation of the product.
enum OperationCatalog {
    /// What the driver knows about a service.
    struct Service {
        let name: String
        let namespace: String
        let requestIDPath: [String]
        let operations: [any CatalogOperation.Type]
    }

    /// The operation that a request names by `service` and `operation`.
    static func operation(in members: inout Members) throws(Refusal) -> any CatalogOperation.Type {
        let serviceName: String = try members.required("service")
        let name: String = try members.required("operation")
        let service = services.first { $0.name == serviceName }
        guard let operation = service?.operations.first(where: { $0.action == name }) else {
            throw Refusal(.unsupported, "no operation \(serviceName):\(name)")
        }
        return operation
    }

    /// The service that an operation belongs to.
    static func service(of operation: any CatalogOperation.Type) -> Service {
        operation is any EC2Operation.Type ? ec2 : sts
    }

    private static var services: [Service] { [ec2, sts] }

    private static let ec2 = Service(
        name: "ec2", namespace: "http://ec2.amazonaws.com/doc/", requestIDPath: ["requestId"],
        operations: [
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
        ])

    private static let sts = Service(
        name: "sts", namespace: "https://sts.amazonaws.com/doc/", requestIDPath: ["ResponseMetadata", "RequestId"],
        operations: [GetCallerIdentity.self, AssumeRole.self, AssumeRoleWithWebIdentity.self])
}
