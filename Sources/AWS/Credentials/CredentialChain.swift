import SigV4

/// Finds where credentials come from, gets the first one, and takes the roles that follow, one after the other.
public struct CredentialChain: CredentialIssuer {
    private let configuration: CredentialConfiguration

    /// A chain that asks what the configuration hands it.
    public init(_ configuration: CredentialConfiguration) {
        self.configuration = configuration
    }

    /// A credential, and the way that it came. AWS's files are read anew, for a login may have changed them.
    ///
    /// - Throws: `CredentialError.noneFound` with every source that was looked at and why it has none; `.broken` for
    ///   the one that should have had one, for falling through would hide the mistake.
    public func issue() async throws(CredentialError) -> (credential: IssuedCredential, route: CredentialRoute) {
        let location = SharedConfigLocation(environment: configuration.environment, profile: configuration.profile)
        let config = try load(location)
        let finding = try CredentialSearch(
            environment: configuration.environment, config: config, location: location
        ).finding()
        let setting = CredentialContext(configuration: configuration, config: config, location: location)
        var (credential, route) = (try await first(of: finding, in: setting), finding.route)
        for role in route.roles {
            credential = try await taking(
                role, with: credential, for: route.source, in: setting, passedOver: finding.passedOver)
        }
        if let role = configuration.role {
            credential = try await taking(
                role, with: credential, for: .role(role.roleARN), in: setting, passedOver: [])
            route.roles.append(role)
        }
        return (credential, route)
    }

    private func load(_ location: SharedConfigLocation) throws(CredentialError) -> SharedConfig {
        do throws(SharedConfigError) {
            return try location.load(from: configuration.files)
        } catch {
            throw .broken(.profile(location.profileName), .files(error))
        }
    }

    /// The first credential. Nobody asked for the instance by name, so whatever answers there, or does not, may well be
    /// another cloud's: it never hides the sources before it.
    private func first(
        of finding: CredentialSearch.Finding, in context: CredentialContext
    ) async throws(CredentialError) -> IssuedCredential {
        let source = finding.route.source
        do throws(CredentialProblem) {
            return try await context.credential(of: finding.route.base)
        } catch {
            guard source == .instance else { throw .broken(source, error, passedOver: finding.passedOver) }
            throw .noneFound(finding.passedOver + [CredentialAbsence(source: source, problem: error)])
        }
    }

    private func taking(
        _ role: AssumedRole, with credential: IssuedCredential, for source: CredentialSource,
        in context: CredentialContext, passedOver: [CredentialAbsence]
    ) async throws(CredentialError) -> IssuedCredential {
        do throws(CredentialProblem) {
            return try await RoleCredentials(context: context).credential(of: role, with: credential.credential)
        } catch {
            throw .broken(source, error, passedOver: passedOver)
        }
    }
}
