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
    /// - Throws: `EndpointError.setting` where a setting cannot be used, and what the rules refuse.
    public func endpoint(of service: EndpointService, in region: Region?) throws(EndpointError) -> ServiceEndpoint {
        try ServiceEndpoint(of: service, in: region, try variant, custom: try configuredURL(of: service))
    }

    /// The kind of endpoint that the settings ask for.
    public var variant: EndpointVariant {
        get throws(EndpointError) {
            try EndpointVariant.chosen(environment: environment, config: config, profileName: profileName)
        }
    }

    /// The endpoint that somebody has set for a service, `nil` where nobody has or it is to be ignored.
    public func configuredURL(of service: EndpointService) throws(EndpointError) -> EndpointURL? {
        guard let (text, setting) = try configuredText(of: service) else { return nil }
        do throws(EndpointError) {
            return try EndpointURL(parsing: text)
        } catch {
            throw .setting(setting, .url(error.urlProblem))
        }
    }

    private func configuredText(of service: EndpointService) throws(EndpointError) -> SettingLookup.Found? {
        let lookup = SettingLookup(environment: environment, config: config, profileName: profileName)
        guard try !lookup.flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls") else {
            return nil
        }
        return lookup.variable("AWS_ENDPOINT_URL_\(service.settingName.uppercased())")
            ?? lookup.variable("AWS_ENDPOINT_URL")
            ?? lookup.property("services").flatMap { text(of: service, inServices: $0.text) }
            ?? lookup.property("endpoint_url")
    }

    private func text(of service: EndpointService, inServices name: String) -> SettingLookup.Found? {
        let (outer, inner) = (service.settingName, "endpoint_url")
        guard let section = config.services[name], let text = section.nested(outer)?[inner], !text.isEmpty else {
            return nil
        }
        let origin = section.nestedOrigins[outer]?[inner]
        return (text, CredentialSetting("\(inner) of \(outer)", in: "services \(name)", origin: origin))
    }
}
