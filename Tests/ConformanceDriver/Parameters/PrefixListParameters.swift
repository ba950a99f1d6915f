import AWS

extension DescribeManagedPrefixLists: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            prefixListIds: try members.optional("PrefixListIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DescribePrefixLists: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            prefixListIds: try members.optional("PrefixListIds"), filters: try members.optional("Filters"),
            maxResults: try members.optional("MaxResults"), nextToken: try members.optional("NextToken"),
            dryRun: try members.optional("DryRun"))
    }
}
