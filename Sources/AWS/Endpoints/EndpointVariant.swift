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
    /// - Throws: `EndpointError.invalidFlag` for a value that is neither `true` nor `false`: who writes `yes` would get
    ///   the endpoint that they wanted to avoid.
    public static func chosen(
        environment: Environment, profile: SharedConfig.Section?
    ) throws(EndpointError) -> EndpointVariant {
        func flag(_ variable: String, _ property: String) throws(EndpointError) -> Bool {
            guard let text = environment[variable] ?? profile?[property] else { return false }
            guard let flag = Bool(text.lowercased()) else {
                throw .invalidFlag(environment[variable] == nil ? property : variable)
            }
            return flag
        }
        return EndpointVariant(
            isFIPS: try flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
            isDualStack: try flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"))
    }
}
