extension Plan {
    /// The services that get an endpoint, in the platform's order: those that the plan names, else the platform's own.
    public var selectedServices: [Platform.Service] {
        let names = endpoints.services ?? platform.defaultServices
        return platform.services.filter { names.contains($0.name) }
    }
}

extension Platform {
    /// What every cluster of the platform calls: the services of a plan that names none.
    public var defaultServices: [String] { services.filter { !$0.isOptional }.map(\.name) }
}
