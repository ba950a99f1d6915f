extension Region {
    /// The Region to work in: the one given, else `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`.
    ///
    /// - Throws: `EndpointError.noRegion` where none of them names one; `.invalidRegion` where the one given is malformed,
    ///   and `.setting` where the setting is.
    public static func chosen(
        explicit: String?, environment: Environment, config: SharedConfig, profileName: String
    ) throws(EndpointError) -> Region {
        if let explicit, !explicit.isEmpty { return try Region(explicit) }
        let lookup = SettingLookup(environment: environment, config: config, profileName: profileName)
        guard
            let (name, setting) = lookup.variable("AWS_REGION") ?? lookup.variable("AWS_DEFAULT_REGION")
                ?? lookup.property("region")
        else { throw .noRegion }
        do throws(EndpointError) {
            return try Region(name)
        } catch {
            throw .setting(setting, .noRegionName(name))
        }
    }
}
