import AWS

extension DescribeNatGateways: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            natGatewayIds: try members.optional("NatGatewayIds"), filter: try members.optional("Filter"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
