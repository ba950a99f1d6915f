import AWS

extension Tag: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(key: try members.optional("Key"), value: try members.optional("Value"))
    }
}

extension TagSpecification: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(resourceType: try members.optional("ResourceType"), tags: try members.optional("Tags"))
    }
}

extension CreateTags: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            resources: try members.required("Resources"), tags: try members.required("Tags"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DeleteTags: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            resources: try members.required("Resources"), tags: try members.optional("Tags"),
            dryRun: try members.optional("DryRun"))
    }
}

extension DescribeTags: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            filters: try members.optional("Filters"), maxResults: try members.optional("MaxResults"),
            nextToken: try members.optional("NextToken"), dryRun: try members.optional("DryRun"))
    }
}
