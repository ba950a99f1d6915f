/// Why a source has no credential, or none that can be used; secrets are never a part of it.
public enum CredentialProblem: Error, Hashable, Sendable {
    /// None of these variables or properties is set.
    case notSet([String])
    /// One half of a key pair is there, the other is not.
    case halfPair(present: CredentialSetting, missing: String)
    /// There is no profile of that name; the files that were looked into, and the profiles that are in them.
    case noProfile(String, files: [String], others: [String])
    /// The configuration files cannot be used.
    case files(SharedConfigError)
    /// A setting cannot be used.
    case setting(CredentialSetting, CredentialSettingFault)
    /// No Region is given, and the service that has the credential is asked in one.
    case noRegion
    /// The endpoint of the service that has the credential cannot be named.
    case endpoint(EndpointError)
    /// A file that the settings name is missing.
    case missingFile(String)
    /// A file that the settings name is not what it should be; what is wrong.
    case badFile(String, String)
    /// The service that has the credential did not give it.
    case call(CredentialCallFailure)
    /// Somebody has to log in to IAM Identity Center first.
    case loginNeeded(SSOLoginReason)
    /// The program that has the credential, which the setting names, did not give it.
    case command(CredentialSetting, CredentialCommandFault)
    /// The instance's metadata service has none.
    case instance(InstanceMetadataFault)
    /// The code of the second factor is needed and nobody gave it.
    case tokenCode(serial: String, TokenCodeRefusal)
}
