import AWS

extension GetCallerIdentity: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init()
    }
}
