extension Plan {
    /// Every domain that the platform is known to need, whatever the plan asks for.
    func domains(in region: String) -> [Platform.Domain] { platform.domains(in: region) }

    /// What the proxy has to let pass for this plan: what the platform asks for, and the service mesh when asked.
    ///
    /// - Parameter includingObserved: also where those send their readers, as far as that has been seen.
    public func allowedDomains(in region: String, includingObserved: Bool = false) -> [Platform.Domain] {
        let domains = domains(in: region)
        let asked = domains.filter { $0.tier == .required || $0.tier == .serviceMesh && serviceMesh }
        guard includingObserved else { return asked }
        return asked
            + domains.filter { domain in
                domain.tier == .observed && asked.contains { $0.name == domain.redirectedFrom }
            }
    }
}
