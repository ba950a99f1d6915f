extension ProofTarget {
    /// Everything that a plan's clusters have to reach, in a stable order: the endpoints, then the domains.
    ///
    /// Endpoints whose private DNS the plan turns off are left out: their regional names do not lead to them.
    public static func all(for plan: Plan, region: String) -> [ProofTarget] {
        endpoints(of: plan, region) + plan.allowedDomains(in: region).map(ProofTarget.init(domain:))
    }

    private static func endpoints(of plan: Plan, _ region: String) -> [ProofTarget] {
        plan.selectedServices
            .filter { plan.endpoints.overrides[$0.name]?.privateDNS ?? true }
            .map { ProofTarget(service: $0, host: host(of: $0.name, region)) }
    }

    /// Of the container registry's hosts only those of accounts have addresses and certificates: any account does.
    private static func host(of service: String, _ region: String) -> String {
        let name = AWSHostName(service: service, region: region)
        return service == "ecr.dkr" ? "000000000000.\(name.host)" : name.host
    }
}
