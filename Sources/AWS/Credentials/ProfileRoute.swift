import SigV4

/// Follows a profile to its credentials, through the profiles that it names.
///
/// The rules are the SDKs': a profile with `role_arn` takes its role with the credential of `source_profile` or
/// `credential_source`; a profile that is only named by another is asked for its keys first; a profile that names itself
/// means its own keys.
/// Source: docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
struct ProfileRoute {
    let config: SharedConfig
    let environment: Environment
    let name: String

    /// Where the profile's credential comes from, `nil` for a profile that says nothing about one.
    ///
    /// - Parameter profile: the profile of that name.
    func steps(
        from profile: SharedConfig.Section
    ) throws(CredentialProblem) -> (base: CredentialRoute.Base, roles: [AssumedRole])? {
        var (current, section, passed, roles) = (name, profile, [name], [AssumedRole]())
        var naming = ProfileReader(section: profile, profile: name).setting("source_profile")
        while true {
            let reader = ProfileReader(section: section, profile: current)
            if passed.count > 1, let keys = try KeyPair.credential(in: reader) {
                return (.keys(keys), roles.reversed())
            }
            guard let role = try reader.assumedRole() else { break }
            roles.append(role)
            guard let next = try reader.sourceProfile(), next != current else { break }
            naming = reader.setting("source_profile")
            guard !passed.contains(next) else { throw .setting(naming, .loop(passed + [next])) }
            guard let found = config.profiles[next] else { throw .setting(naming, .unknownProfile(next)) }
            (current, section) = (next, found)
            passed.append(next)
        }
        if let base = try base(of: section, named: current) { return (base, roles.reversed()) }
        guard !roles.isEmpty else { return nil }
        throw .setting(naming, .profileWithout(current))
    }

    /// The credential that a profile has without another's, in the SDKs' order.
    private func base(
        of section: SharedConfig.Section, named profile: String
    ) throws(CredentialProblem) -> CredentialRoute.Base? {
        let reader = ProfileReader(section: section, profile: profile)
        if let source = reader["credential_source"] { return try base(source, reader) }
        if let role = try reader.webIdentityRole() { return .webIdentity(role) }
        if let login = try reader.ssoLogin(sessions: config.ssoSessions) { return .sso(login) }
        if let keys = try KeyPair.credential(in: reader) { return .keys(keys) }
        let process = "credential_process"
        return reader[process].map { .command(CredentialCommand($0, setting: reader.setting(process))) }
    }

    private func base(_ source: String, _ reader: ProfileReader) throws(CredentialProblem) -> CredentialRoute.Base {
        let setting = reader.setting("credential_source")
        switch source.lowercased() {
        case "environment":
            if let keys = try KeyPair.credential(in: environment) { return .keys(keys) }
            throw .notSet([KeyPair.Names.environment.accessKeyId, KeyPair.Names.environment.secretAccessKey])
        case "ecscontainer":
            if let location = try ContainerCredentialsLocation(environment: environment) { return .container(location) }
            throw .notSet(ContainerCredentialsLocation.variables)
        case "ec2instancemetadata":
            guard !InstanceMetadataLocation.isSwitchedOff(environment) else {
                throw .setting(CredentialSetting(variable: InstanceMetadataLocation.switchVariable), .switchedOff)
            }
            return .instance(
                try InstanceMetadataLocation(environment: environment, profile: config.profiles[name], named: name))
        default:
            throw .setting(
                setting, .notOneOf(["Environment", "Ec2InstanceMetadata", "EcsContainer"], value: source))
        }
    }
}
