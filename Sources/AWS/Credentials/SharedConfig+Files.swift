extension SharedConfig {
    /// Puts together what the two files say; a file that is `nil` is one that does not exist.
    ///
    /// In the config file `[profile default]` silences `[default]`, other profiles need the word `profile`, and in the
    /// credentials file they must not have it.
    ///
    /// - Parameters:
    ///   - configPath: where the config file is, for errors.
    ///   - credentialsPath: where the credentials file is, for errors.
    public init(
        config: String?, configPath: String = "~/.aws/config", credentials: String?,
        credentialsPath: String = "~/.aws/credentials"
    ) throws(SharedConfigError) {
        let config = try SharedConfigParser(config ?? "", path: configPath).sections
        let credentials = try SharedConfigParser(credentials ?? "", path: credentialsPath).sections
        for (header, section) in config {
            switch header.kind {
            case "profile": profiles[header.name] = section
            case "sso-session": ssoSessions[header.name] = section
            case "services": services[header.name] = section
            default: break
            }
        }
        if profiles["default"] == nil { profiles["default"] = config[.init(kind: nil, name: "default")] }
        for (header, section) in credentials where header.kind == nil {
            profiles[header.name, default: Section()].properties.merge(section.properties) { $1 }
            profiles[header.name]?.origins.merge(section.origins) { $1 }
            profiles[header.name]?.nestedOrigins.merge(section.nestedOrigins) { $1 }
        }
    }
}
