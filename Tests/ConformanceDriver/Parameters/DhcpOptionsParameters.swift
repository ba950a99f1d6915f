import AWS

extension DescribeDhcpOptions: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            dhcpOptionsIds: try members.optional("DhcpOptionsIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
