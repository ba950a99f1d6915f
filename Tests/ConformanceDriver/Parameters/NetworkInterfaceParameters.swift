import AWS

extension DescribeNetworkInterfaces: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            includeManagedResources: try members.optional("IncludeManagedResources"),
            networkInterfaceIds: try members.optional("NetworkInterfaceIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
