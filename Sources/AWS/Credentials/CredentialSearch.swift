import SigV4

/// Looks for where credentials come from, in the order of AWS's own tools.
///
/// The environment's keys, the profile, a web identity in the environment, the container, the instance. A profile that
/// the command line names switches the first and the third off; `AWS_PROFILE` does not.
/// Source: docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
public struct CredentialSearch: Sendable {
    /// What was found.
    public struct Finding: Hashable, Sendable {
        /// The way to the credential.
        public let route: CredentialRoute
        /// The sources before it, and why each has none.
        public let passedOver: [CredentialAbsence]
    }

    private let environment: Environment
    private let config: SharedConfig
    private let location: SharedConfigLocation

    /// A search through the environment and what AWS's files say; `location` says which profile is meant.
    public init(environment: Environment, config: SharedConfig, location: SharedConfigLocation) {
        self.environment = environment
        self.config = config
        self.location = location
    }

    /// The first source that has a credential, as far as can be told without asking it.
    ///
    /// - Throws: `CredentialError.noneFound` with all sources, `.broken` for one that should have a credential.
    public func finding() throws(CredentialError) -> Finding {
        var passedOver: [CredentialAbsence] = []
        for source in sources {
            do throws(CredentialProblem) {
                switch try lookUp(source) {
                case .route(let route): return Finding(route: route, passedOver: passedOver)
                case .absent(let problem): passedOver.append(CredentialAbsence(source: source, problem: problem))
                }
            } catch {
                throw .broken(source, error, passedOver: passedOver)
            }
        }
        throw .noneFound(passedOver)
    }

    private enum LookUp {
        case route(CredentialRoute)
        case absent(CredentialProblem)
    }

    private var sources: [CredentialSource] {
        let profile = CredentialSource.profile(location.profileName)
        return location.isProfileGiven
            ? [profile, .container, .instance] : [.environment, profile, .webIdentity, .container, .instance]
    }

    private func lookUp(_ source: CredentialSource) throws(CredentialProblem) -> LookUp {
        switch source {
        case .environment: try keys()
        case .profile(let name): try profile(name)
        case .webIdentity: try webIdentity()
        case .container: try container()
        case .instance: try instance()
        case .role: .absent(.notSet([]))
        }
    }

    private func keys() throws(CredentialProblem) -> LookUp {
        let names = KeyPair.Names.environment
        guard let keys = try KeyPair.credential(in: environment) else {
            return .absent(.notSet([names.accessKeyId, names.secretAccessKey]))
        }
        return .route(CredentialRoute(source: .environment, base: .keys(keys)))
    }

    /// A profile that somebody asked for has to be there; what it says about credentials is its own affair.
    private func profile(_ name: String) throws(CredentialProblem) -> LookUp {
        guard let profile = config.profiles[name] else {
            let problem = config.absence(ofProfileAt: location)
            guard location.isProfileNamed else { return .absent(problem) }
            throw problem
        }
        let route = ProfileRoute(config: config, environment: environment, name: name)
        guard let (base, roles) = try route.steps(from: profile) else {
            return .absent(.notSet(["role_arn", "sso_session", "aws_access_key_id", "credential_process"]))
        }
        return .route(CredentialRoute(source: .profile(name), base: base, roles: roles))
    }

    private func webIdentity() throws(CredentialProblem) -> LookUp {
        let (fileName, roleName) = ("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN")
        guard let file = environment[fileName] else { return .absent(.notSet([fileName])) }
        guard let arn = environment[roleName] else {
            throw .setting(CredentialSetting(variable: roleName), .missing(neededBy: fileName))
        }
        let role = WebIdentityRole(
            roleARN: arn, tokenFile: file, sessionName: environment["AWS_ROLE_SESSION_NAME"])
        return .route(CredentialRoute(source: .webIdentity, base: .webIdentity(role)))
    }

    private func container() throws(CredentialProblem) -> LookUp {
        guard let location = try ContainerCredentialsLocation(environment: environment) else {
            return .absent(.notSet(ContainerCredentialsLocation.variables))
        }
        return .route(CredentialRoute(source: .container, base: .container(location)))
    }

    private func instance() throws(CredentialProblem) -> LookUp {
        guard !InstanceMetadataLocation.isSwitchedOff(environment) else {
            return .absent(
                .setting(CredentialSetting(variable: InstanceMetadataLocation.switchVariable), .switchedOff))
        }
        let name = location.profileName
        let metadata = try InstanceMetadataLocation(
            environment: environment, profile: config.profiles[name], named: name)
        return .route(CredentialRoute(source: .instance, base: .instance(metadata)))
    }
}
