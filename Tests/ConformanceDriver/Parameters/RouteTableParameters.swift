import AWS

extension CreateRouteTable: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            vpcId: try members.required("VpcId"), tagSpecifications: try members.optional("TagSpecifications"),
            clientToken: try members.optional("ClientToken"), dryRun: try members.optional("DryRun"))
    }
}

extension DeleteRouteTable: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(routeTableId: try members.required("RouteTableId"), dryRun: try members.optional("DryRun"))
    }
}

extension DescribeRouteTables: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            routeTableIds: try members.optional("RouteTableIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}

extension AssociateRouteTable: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            routeTableId: try members.required("RouteTableId"), gatewayId: try members.optional("GatewayId"),
            publicIpv4Pool: try members.optional("PublicIpv4Pool"), subnetId: try members.optional("SubnetId"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DisassociateRouteTable: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(associationId: try members.required("AssociationId"), dryRun: try members.optional("DryRun"))
    }
}

extension ReplaceRouteTableAssociation: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            associationId: try members.required("AssociationId"), routeTableId: try members.required("RouteTableId"),
            dryRun: try members.optional("DryRun"))
    }
}

extension CreateRoute: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            routeTableId: try members.required("RouteTableId"),
            destinationPrefixListId: try members.optional("DestinationPrefixListId"),
            vpcEndpointId: try members.optional("VpcEndpointId"),
            transitGatewayId: try members.optional("TransitGatewayId"),
            localGatewayId: try members.optional("LocalGatewayId"),
            carrierGatewayId: try members.optional("CarrierGatewayId"),
            coreNetworkArn: try members.optional("CoreNetworkArn"),
            odbNetworkArn: try members.optional("OdbNetworkArn"),
            destinationCidrBlock: try members.optional("DestinationCidrBlock"),
            gatewayId: try members.optional("GatewayId"),
            destinationIpv6CidrBlock: try members.optional("DestinationIpv6CidrBlock"),
            egressOnlyInternetGatewayId: try members.optional("EgressOnlyInternetGatewayId"),
            instanceId: try members.optional("InstanceId"),
            networkInterfaceId: try members.optional("NetworkInterfaceId"),
            vpcPeeringConnectionId: try members.optional("VpcPeeringConnectionId"),
            natGatewayId: try members.optional("NatGatewayId"), dryRun: try members.optional("DryRun"))
    }
}

extension ReplaceRoute: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            routeTableId: try members.required("RouteTableId"),
            destinationPrefixListId: try members.optional("DestinationPrefixListId"),
            vpcEndpointId: try members.optional("VpcEndpointId"), localTarget: try members.optional("LocalTarget"),
            transitGatewayId: try members.optional("TransitGatewayId"),
            localGatewayId: try members.optional("LocalGatewayId"),
            carrierGatewayId: try members.optional("CarrierGatewayId"),
            coreNetworkArn: try members.optional("CoreNetworkArn"),
            odbNetworkArn: try members.optional("OdbNetworkArn"),
            destinationCidrBlock: try members.optional("DestinationCidrBlock"),
            gatewayId: try members.optional("GatewayId"),
            destinationIpv6CidrBlock: try members.optional("DestinationIpv6CidrBlock"),
            egressOnlyInternetGatewayId: try members.optional("EgressOnlyInternetGatewayId"),
            instanceId: try members.optional("InstanceId"),
            networkInterfaceId: try members.optional("NetworkInterfaceId"),
            vpcPeeringConnectionId: try members.optional("VpcPeeringConnectionId"),
            natGatewayId: try members.optional("NatGatewayId"), dryRun: try members.optional("DryRun"))
    }
}

extension DeleteRoute: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            routeTableId: try members.required("RouteTableId"),
            destinationPrefixListId: try members.optional("DestinationPrefixListId"),
            destinationCidrBlock: try members.optional("DestinationCidrBlock"),
            destinationIpv6CidrBlock: try members.optional("DestinationIpv6CidrBlock"),
            dryRun: try members.optional("DryRun"))
    }
}
