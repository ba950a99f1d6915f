extension Plan {
    /// What the proxy has to let pass for this plan: what the platform asks for, and the service mesh when asked.
    func allowedDomains(in region: String) -> [Platform.Domain] {
        domains(in: region).filter { $0.tier == .required || $0.tier == .serviceMesh && serviceMesh }
    }

    /// Every domain that the platform is known to need.
    func domains(in region: String) -> [Platform.Domain] {
        let names = [
            "gkeconnect.googleapis.com", "gkehub.googleapis.com", "oauth2.googleapis.com", "storage.googleapis.com",
            "www.googleapis.com", "gcr.io", "k8s.gcr.io",
        ]
        return names.map { Platform.Domain($0) }
            + [Platform.Domain("\(region).ec2.archive.ubuntu.com", .required, .plain)]
            + ["docker.io", "quay.io"].map { Platform.Domain($0, .serviceMesh) }
    }
}

extension Platform.Domain {
    /// Whether the name is the host's, or the domain that it lies beneath.
    func covers(_ host: String) -> Bool { name.hasPrefix(".") ? host.hasSuffix(name) : host == name }
}
