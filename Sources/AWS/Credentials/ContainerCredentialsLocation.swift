/// Where a container gets its credentials: the agent of ECS or of EKS, or what stands in for them.
public struct ContainerCredentialsLocation: Hashable, Sendable {
    /// What to ask.
    public let url: MetadataURL

    /// The variables that name it, in the order in which they are looked at.
    static let variables = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"]

    /// What the environment names; `nil` where it names nothing.
    ///
    /// A path is one of the ECS agent's. A whole URL may be https to anywhere, and plain http to this machine and to
    /// the agents' own addresses alone, for a secret comes back.
    /// Source: docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
    public init?(environment: Environment) throws(CredentialProblem) {
        for variable in Self.variables {
            guard let text = environment[variable] else { continue }
            let isPath = variable == Self.variables[0]
            let setting = CredentialSetting(variable: variable)
            do throws(EndpointError) {
                url = try MetadataURL(parsing: isPath ? "http://169.254.170.2\(text)" : text)
            } catch {
                throw .setting(setting, .url(error.urlProblem))
            }
            let host = url.endpoint.host
            guard !isPath || host == "169.254.170.2" else { throw .setting(setting, .url(.host)) }
            guard url.endpoint.scheme == .https || url.endpoint.isLoopback || Self.agents.contains(host) else {
                throw .setting(setting, .plainHTTP(host: host))
            }
            return
        }
        return nil
    }

    /// ECS, and EKS Pod Identity by IPv4 and IPv6.
    private static let agents: Set<String> = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]
}

extension EndpointError {
    /// What is wrong with the URL; an error of another kind is none that reading one has.
    var urlProblem: URLProblem {
        guard case .malformedURL(let problem) = self else { return .host }
        return problem
    }
}
