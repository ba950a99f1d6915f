import AWS

extension GetCallerIdentity: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init()
    }
}

extension AssumeRole: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            roleARN: try members.required("RoleArn"), roleSessionName: try members.required("RoleSessionName"))
        durationSeconds = try members.optional("DurationSeconds")
        externalID = try members.optional("ExternalId")
        serialNumber = try members.optional("SerialNumber")
        tokenCode = try members.optional("TokenCode")
    }
}

extension AssumeRoleWithWebIdentity: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            roleARN: try members.required("RoleArn"), roleSessionName: try members.required("RoleSessionName"),
            webIdentityToken: try members.required("WebIdentityToken"))
    }
}
