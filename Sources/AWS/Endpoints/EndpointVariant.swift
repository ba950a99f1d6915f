/// Which of a Region's endpoints is wanted.
public struct EndpointVariant: Hashable, Sendable {
    /// The endpoint with validated cryptography.
    public var isFIPS: Bool
    /// The endpoint with IPv4 and IPv6 addresses.
    public var isDualStack: Bool

    /// A variant made of its parts; the plain endpoint without any.
    public init(isFIPS: Bool = false, isDualStack: Bool = false) {
        self.isFIPS = isFIPS
        self.isDualStack = isDualStack
    }
}

extension EndpointVariant {
    /// The variant that `AWS_USE_FIPS_ENDPOINT`, `AWS_USE_DUALSTACK_ENDPOINT` and the profile ask for.
    ///
    /// - Throws: `EndpointError.setting` for a value that is neither `true` nor `false`.
    public static func chosen(
        environment: Environment, config: SharedConfig, profileName: String
    ) throws(EndpointError) -> EndpointVariant {
        let lookup = SettingLookup(environment: environment, config: config, profileName: profileName)
        return EndpointVariant(
            isFIPS: try lookup.flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
            isDualStack: try lookup.flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"))
    }
}
