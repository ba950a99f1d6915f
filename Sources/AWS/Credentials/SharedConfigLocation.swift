/// Where AWS's configuration files are, and which of their profiles is meant.
public struct SharedConfigLocation: Hashable, Sendable {
    /// The path of the config file, `nil` where there is neither a home directory nor `AWS_CONFIG_FILE`.
    public let configPath: String?
    /// The path of the credentials file, `nil` likewise.
    public let credentialsPath: String?
    /// The profile: the one given, else `AWS_PROFILE`, else `default`.
    public let profileName: String
    /// Whether somebody asked for the profile by name, so that its absence is an error.
    public let isProfileNamed: Bool
    /// Whether the command line named it, which switches credentials of the environment off.
    public let isProfileGiven: Bool

    /// The locations that the environment names; `profile` is what the command line says.
    public init(environment: Environment, profile: String? = nil) {
        let home = environment["HOME"]
        let inHome = { (path: String) in home.map { $0 + path } }
        let place = { (variable: String, path: String) in
            environment[variable].map { $0.hasPrefix("~/") ? inHome(String($0.dropFirst())) ?? $0 : $0 } ?? inHome(path)
        }
        configPath = place("AWS_CONFIG_FILE", "/.aws/config")
        credentialsPath = place("AWS_SHARED_CREDENTIALS_FILE", "/.aws/credentials")
        let named = profile ?? environment["AWS_PROFILE"]
        profileName = named ?? "default"
        isProfileNamed = named != nil
        isProfileGiven = profile != nil
    }

    /// Reads both files.
    public func load(from files: any ConfigurationFiles) throws(SharedConfigError) -> SharedConfig {
        try SharedConfig(
            config: text(of: configPath, in: files), configPath: configPath ?? "",
            credentials: text(of: credentialsPath, in: files), credentialsPath: credentialsPath ?? "")
    }

    private func text(of path: String?, in files: any ConfigurationFiles) throws(SharedConfigError) -> String? {
        guard let path, let content = try files.content(of: path) else { return nil }
        guard let text = String(validating: content, as: UTF8.self) else {
            throw .malformed(path: path, line: 1, .encoding)
        }
        return text
    }
}

extension SharedConfig {
    /// Says that the profile that is meant is not there.
    public func absence(ofProfileAt location: SharedConfigLocation) -> CredentialProblem {
        .noProfile(
            location.profileName, files: [location.configPath, location.credentialsPath].compactMap(\.self),
            others: profiles.keys.sorted())
    }
}
