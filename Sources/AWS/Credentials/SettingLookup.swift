/// Looks settings up where AWS's own tools do, in the environment first and then in a profile, and knows where each one
/// stands.
struct SettingLookup {
    /// A value, and what has it.
    typealias Found = (text: String, setting: CredentialSetting)

    private let environment: Environment
    private let profile: ProfileReader?

    /// A lookup in the environment and in the profile of that name, if there is one.
    init(environment: Environment, config: SharedConfig, profileName: String) {
        self.init(environment: environment, profile: config.profiles[profileName], named: profileName)
    }

    /// A lookup in the environment and in a profile.
    init(environment: Environment, profile: SharedConfig.Section?, named name: String) {
        self.environment = environment
        self.profile = profile.map { ProfileReader(section: $0, profile: name) }
    }

    /// The value of a variable.
    func variable(_ name: String) -> Found? {
        environment[name].map { ($0, CredentialSetting(variable: name)) }
    }

    /// The value of the profile's property.
    func property(_ name: String) -> Found? {
        guard let profile, let text = profile[name] else { return nil }
        return (text, profile.setting(name))
    }

    /// The value of a switch; off where nobody has set it.
    ///
    /// - Throws: `EndpointError.setting` for a value that is neither `true` nor `false`: who writes `yes` would get what
    ///   they wanted to avoid.
    func flag(_ variable: String, _ property: String) throws(EndpointError) -> Bool {
        guard let (text, setting) = self.variable(variable) ?? self.property(property) else { return false }
        guard let flag = Bool(text.lowercased()) else {
            throw .setting(setting, .notOneOf(["true", "false"], value: text))
        }
        return flag
    }
}
