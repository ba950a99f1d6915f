/// Finds the endpoint of a service in a Region.
///
/// First yes wins: the service's own variable (`AWS_ENDPOINT_URL_EC2`), `AWS_ENDPOINT_URL`, the profile's `services`
/// section, the profile's `endpoint_url`, and at last the Region's public host, of the kind that
/// `AWS_USE_FIPS_ENDPOINT` and `AWS_USE_DUALSTACK_ENDPOINT` ask for. `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` leaves only
/// the last.
public struct EndpointResolver: Sendable {
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
    /// - Throws: `EndpointError.malformedURL` where a configured URL cannot be read, and what the rules refuse.
    public func endpoint(of service: EndpointService, in region: Region?) throws(EndpointError) -> ServiceEndpoint {
        try ServiceEndpoint(of: service, in: region, try variant, custom: try configuredURL(of: service))
    }

    /// The kind of endpoint that the settings ask for.
    public var variant: EndpointVariant {
        get throws(EndpointError) {
            try EndpointVariant.chosen(environment: environment, profile: config.profiles[profileName])
        }
    }

    /// The endpoint that somebody has set for a service, `nil` where nobody has or it is to be ignored.
    public func configuredURL(of service: EndpointService) throws(EndpointError) -> EndpointURL? {
        guard let text = configuredText(of: service) else { return nil }
        return try EndpointURL(parsing: text)
    }

    private func configuredText(of service: EndpointService) -> String? {
        let profile = config.profiles[profileName]
        let ignored = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile?["ignore_configured_endpoint_urls"]
        guard ignored?.lowercased() != "true" else { return nil }
        let name = service.settingName
        return environment["AWS_ENDPOINT_URL_\(name.uppercased())"] ?? environment["AWS_ENDPOINT_URL"]
            ?? profile?["services"].flatMap { config.services[$0]?.nested(name)?["endpoint_url"] }
            ?? profile?["endpoint_url"]
    }
}
