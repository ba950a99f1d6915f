/// What a proxy has to let pass for the clusters of a plan, and nothing twice.
public struct Allowlist: Hashable, Sendable {
    /// The plan's name.
    public var stack: String
    /// The AWS region.
    public var region: String
    /// The platform's name.
    public var platform: String
    /// In the platform's order; none lies beneath another one that is reached in the same way.
    public var domains: [Platform.Domain]

    /// The list for a plan.
    ///
    /// - Parameter includingObserved: also where the hosts send their readers, as far as that has been seen.
    public init(for plan: Plan, region: String, includingObserved: Bool = false) {
        stack = plan.name
        self.region = region
        platform = plan.platform.name
        domains = Self.cover(of: plan.allowedDomains(in: region, includingObserved: includingObserved))
    }

    /// The domains that are reached in one way.
    public func domains(reachedBy access: Platform.Domain.Access) -> [Platform.Domain] {
        domains.filter { $0.access == access }
    }

    /// What is worth knowing about the list.
    public var findings: [Diagnostic] {
        guard domains.isEmpty else { return [] }
        return [
            Diagnostic(
                "allowlist.empty", .note, "\(platform) asks for no host behind the proxy",
                cause: "its clusters need AWS alone, and reach it through the endpoints",
                fix: "allow what your own workloads call")
        ]
    }

    /// Proxies complain about a name beside the domain that it lies beneath, or refuse to start.
    private static func cover(of domains: [Platform.Domain]) -> [Platform.Domain] {
        domains.enumerated().filter { index, domain in
            !domains.enumerated().contains { other, wider in
                other != index && wider.access == domain.access && wider.covers(allOf: domain)
                    && (other < index || !domain.covers(allOf: wider))
            }
        }.map(\.element)
    }
}

extension Platform.Domain {
    /// Whether everything that the other one stands for belongs to this one.
    fileprivate func covers(allOf other: Platform.Domain) -> Bool {
        covers(other.host) && (hasSubdomains || !other.hasSubdomains)
    }
}
