import SigV4

/// The key pair that a profile of `~/.aws/credentials` or `~/.aws/config` has written in it.
public struct ProfileCredentials: CredentialProvider {
    private let location: SharedConfigLocation
    private let files: any ConfigurationFiles

    /// Looks into the files at that location.
    public init(location: SharedConfigLocation, files: any ConfigurationFiles) {
        self.location = location
        self.files = files
    }

    /// The credential; a profile that was asked for by name and is not there stops the chain.
    public func credential() async throws(CredentialError) -> Credential {
        let source = CredentialSource.profile(location.profileName)
        let profile = try profile(for: source)
        return try KeyPair.credential(Self.names, of: source) { profile[$0] }
    }

    private func profile(for source: CredentialSource) throws(CredentialError) -> SharedConfig.Section {
        let config: SharedConfig
        do throws(SharedConfigError) {
            config = try location.load(from: files)
        } catch {
            throw .broken(source, .files(error))
        }
        if let profile = config.profiles[location.profileName] { return profile }
        let paths = [location.configPath, location.credentialsPath].compactMap(\.self)
        let problem = CredentialProblem.noProfile(location.profileName, files: paths)
        throw location.isProfileNamed ? .broken(source, problem) : .absent(source, problem)
    }

    private static let names = KeyPair.Names(
        accessKeyId: "aws_access_key_id", secretAccessKey: "aws_secret_access_key", sessionToken: "aws_session_token")
}
