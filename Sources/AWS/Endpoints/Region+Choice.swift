extension Region {
    /// The Region to work in: the one given, else `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`.
    ///
    /// - Throws: `EndpointError.noRegion` where none of them names one, `.invalidRegion` where the first is malformed.
    public static func chosen(
        explicit: String?, environment: Environment, profile: SharedConfig.Section?
    ) throws(EndpointError) -> Region {
        let name = explicit ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? profile?["region"]
        guard let name, !name.isEmpty else { throw .noRegion }
        return try Region(name)
    }
}
