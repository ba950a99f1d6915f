import AWS

extension CreateInternetGateway: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(tagSpecifications: try members.optional("TagSpecifications"), dryRun: try members.optional("DryRun"))
    }
}

extension DeleteInternetGateway: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(internetGatewayId: try members.required("InternetGatewayId"), dryRun: try members.optional("DryRun"))
    }
}

extension AttachInternetGateway: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            internetGatewayId: try members.required("InternetGatewayId"), vpcId: try members.required("VpcId"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DetachInternetGateway: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            internetGatewayId: try members.required("InternetGatewayId"), vpcId: try members.required("VpcId"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DescribeInternetGateways: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            internetGatewayIds: try members.optional("InternetGatewayIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
