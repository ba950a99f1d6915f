import AWS

extension Filter: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(name: try members.optional("Name"), values: try members.optional("Values"))
    }
}
