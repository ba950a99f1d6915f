/// Where the metadata service of the EC2 instance is.
public struct InstanceMetadataLocation: Hashable, Sendable {
    /// The service; its paths begin with `/latest`.
    public let endpoint: EndpointURL

    /// What the environment and the profile name, else the service's own IPv4 address.
    ///
    /// - Throws: `CredentialProblem.setting` for a URL or a mode that cannot be used.
    public init(environment: Environment, profile: SharedConfig.Section?, named name: String) throws(CredentialProblem)
    {
        let lookup = SettingLookup(environment: environment, profile: profile, named: name)
        func setting(_ variable: String, _ property: String) -> SettingLookup.Found? {
            lookup.variable(variable) ?? lookup.property(property)
        }
        if let (text, setting) = setting("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint") {
            do throws(EndpointError) {
                endpoint = try EndpointURL(parsing: text)
            } catch {
                throw .setting(setting, .url(error.urlProblem))
            }
        } else if let (text, setting) = setting(
            "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode")
        {
            guard let host = Self.hosts[text.lowercased()] else {
                throw .setting(setting, .notOneOf(["IPv4", "IPv6"], value: text))
            }
            endpoint = EndpointURL(scheme: .http, host: host)
        } else {
            endpoint = EndpointURL(scheme: .http, host: "169.254.169.254")
        }
    }

    /// The variable that switches the service off.
    static let switchVariable = "AWS_EC2_METADATA_DISABLED"

    /// Whether the environment says that the service is not to be asked.
    static func isSwitchedOff(_ environment: Environment) -> Bool {
        environment[switchVariable]?.lowercased() == "true"
    }

    private static let hosts = ["ipv4": "169.254.169.254", "ipv6": "[fd00:ec2::254]"]
}

/// Why the metadata service has no credential.
public enum InstanceMetadataFault: Hashable, Sendable {
    /// It did not answer within its second, or hung up: this is no instance, or the answer may not go as many hops as
    /// it needs.
    case noAnswer(host: String)
    /// It does not give a session: it is switched off for this instance, or it is another cloud's.
    case forbidden
    /// The instance has no role.
    case noRole
}
