import AWS

extension DescribeNetworkAcls: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            networkAclIds: try members.optional("NetworkAclIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
