/// Whether the endpoints of a stack serve: before that, clusters that go through the proxy do not come up.
public struct EndpointReadiness: Hashable, Sendable {
    /// The services that the plan wants endpoints for, by short name.
    private let services: [String]
    private let state: State
    private let observed: [String: ObservedEndpoint]

    /// Holds the endpoints of a state against what EC2 shows.
    public init(plan: Plan, state: State, observed: [ObservedEndpoint]) {
        services = plan.selectedServices.map(\.name)
        self.state = state
        self.observed = Dictionary(observed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// One for each endpoint that does not serve.
    ///
    /// - Parameter apply: the command that makes what is missing.
    public func findings(apply: String) -> [Diagnostic] {
        services.compactMap { finding(about: $0, apply) }
    }

    private func finding(about service: String, _ apply: String) -> Diagnostic? {
        let subject = Address.endpoint(service).rawValue
        guard let id = state.outputs.endpoints[service] else {
            return Diagnostic(
                "endpoint.not-made", "the endpoint of \(service) is not made yet",
                cause: "the plan wants it, and the state does not have it", fix: "run \(apply) first", subject: subject)
        }
        guard let endpoint = observed[id], !endpoint.state.isGone else {
            return Diagnostic(
                "endpoint.gone", "the endpoint of \(service), \(id), is not there any more",
                cause: "the state has it, and EC2 does not show it", fix: "run \(apply): it is made anew",
                subject: subject)
        }
        guard endpoint.state != .available else { return nil }
        return Diagnostic(
            "endpoint.not-available", "the endpoint of \(service), \(id), is \(endpoint.state.text)",
            cause: endpoint.lastError.map { "EC2 says: \($0)" }
                ?? "clusters that cannot reach \(service) do not come up",
            fix: endpoint.state == .pending
                ? "wait a minute, then run the same again" : "run \(apply): it says what can be done", subject: subject)
    }
}
