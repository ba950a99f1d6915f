/// Finds the endpoint of a service in a Region.
///
/// First yes wins: the service's own variable (`AWS_ENDPOINT_URL_EC2`), `AWS_ENDPOINT_URL`, the profile's `services`
/// section, the profile's `endpoint_url`, and at last the Region's public host. `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`
/// leaves only the last.
public struct EndpointResolver: Sendable {
    /// A service whose endpoint can be found.
    public enum Service: String, Hashable, Sendable, CaseIterable {
        /// Elastic Compute Cloud.
        case ec2
        /// Security Token Service, in the Region rather than the global one.
        case sts
        /// Simple Storage Service.
        case s3
    }

    private let environment: Environment
    private let config: SharedConfig
    private let profileName: String

    /// A resolver that looks into the environment and into a profile of the shared configuration.
    public init(environment: Environment, config: SharedConfig = SharedConfig(), profileName: String = "default") {
        self.environment = environment
        self.config = config
        self.profileName = profileName
    }

    /// The endpoint to send requests to.
    ///
    /// - Throws: `EndpointError.malformedURL` where a configured URL cannot be read.
    public func endpoint(of service: Service, in region: Region) throws(EndpointError) -> EndpointURL {
        if let configured = configuredURL(of: service) { return try EndpointURL(parsing: configured) }
        return EndpointURL(host: "\(service.rawValue).\(region).\(region.partition.dnsSuffix)")
    }

    private func configuredURL(of service: Service) -> String? {
        let profile = config.profiles[profileName]
        let ignored = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?["ignore_configured_endpoint_urls"]
        guard ignored?.lowercased() != "true" else { return nil }
        return environment["AWS_ENDPOINT_URL_\(service.rawValue.uppercased())"] ?? environment["AWS_ENDPOINT_URL"]
            ?? profile?["services"].flatMap { config.services[$0]?.nested(service.rawValue)?["endpoint_url"] }
            ?? profile?["endpoint_url"]
    }
}
