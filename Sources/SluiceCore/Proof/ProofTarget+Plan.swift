extension ProofTarget {
    /// Everything that a plan's clusters have to reach, in a stable order: the endpoints, then the domains.
    ///
    /// Endpoints whose private DNS the plan turns off are left out: their regional names do not lead to them.
    public static func all(for plan: Plan, region: String) -> [ProofTarget] {
        endpoints(of: plan, region) + domains(of: plan, region)
    }

    private static func endpoints(of plan: Plan, _ region: String) -> [ProofTarget] {
        plan.platform.services
            .filter { plan.endpoints.services?.contains($0.name) ?? true }
            .filter { plan.endpoints.overrides[$0.name]?.privateDNS ?? true }
            .map { ProofTarget(service: $0, host: host(of: $0.name, region)) }
    }

    /// Of the container registry's hosts only those of accounts have addresses and certificates: any account does.
    private static func host(of service: String, _ region: String) -> String {
        let name = AWSHostName(service: service, region: region)
        return service == "ecr.dkr" ? "000000000000.\(name.host)" : name.host
    }

    private static func domains(of plan: Plan, _ region: String) -> [ProofTarget] {
        let names = [
            "gkeconnect.googleapis.com", "gkehub.googleapis.com", "oauth2.googleapis.com", "storage.googleapis.com",
            "www.googleapis.com", "gcr.io", "k8s.gcr.io",
        ]
        let mesh = plan.serviceMesh ? ["docker.io", "quay.io"] : []
        return names.map { ProofTarget(domain: .init($0)) }
            + [ProofTarget(domain: .init("\(region).ec2.archive.ubuntu.com", .required, .plain))]
            + mesh.map { ProofTarget(domain: .init($0, .serviceMesh)) }
    }
}
