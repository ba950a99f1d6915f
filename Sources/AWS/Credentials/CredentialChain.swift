import SigV4

/// Asks one source after the other and takes the first credential.
public struct CredentialChain: CredentialProvider {
    private let sources: [any CredentialProvider]

    /// Asks these sources in this order.
    public init(_ sources: [any CredentialProvider]) {
        self.sources = sources
    }

    /// The first credential; a source that is broken ends the search, for falling through would hide the mistake.
    ///
    /// - Throws: `CredentialError.noneFound` with every source that was asked.
    public func credential() async throws(CredentialError) -> Credential {
        var absences: [CredentialAbsence] = []
        for source in sources {
            do throws(CredentialError) {
                return try await source.credential()
            } catch .absent(let source, let problem) {
                absences.append(CredentialAbsence(source: source, problem: problem))
            } catch .noneFound(let inner) {
                absences += inner
            }
        }
        throw .noneFound(absences)
    }
}

extension CredentialChain {
    /// The order AWS's tools have: the environment's keys, then the profile.
    ///
    /// A profile that the command line names switches the environment's keys off; `AWS_PROFILE` does not.
    public static func standard(
        environment: Environment, files: any ConfigurationFiles, profile: String? = nil
    ) -> CredentialChain {
        let location = SharedConfigLocation(environment: environment, profile: profile)
        let fromProfile = ProfileCredentials(location: location, files: files)
        return CredentialChain(
            profile == nil ? [EnvironmentCredentials(environment: environment), fromProfile] : [fromProfile])
    }
}
