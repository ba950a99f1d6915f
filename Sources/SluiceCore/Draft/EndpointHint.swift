/// An endpoint that is in the VPC already, for a service of the plan, and what that would make of it.
public struct EndpointHint: Hashable, Sendable {
    /// The service's short name: `kms`.
    public let service: String
    /// The endpoint.
    public let endpoint: ObservedEndpoint
    /// Whether it is used or in the way; nil where ours would stand beside it.
    public let decision: Change.Decision?
    /// The same in words, a clause that begins with its ID.
    public let reason: String
}

extension EndpointHint {
    /// The endpoints of a service, by ID.
    ///
    /// - Parameter changeSet: what the plan comes to there.
    static func hints(
        for service: Platform.Service, in observation: Observation, _ changeSet: ChangeSet
    ) -> [EndpointHint] {
        let name = EndpointServiceName(of: service.name, in: observation.region)
        let change = changeSet.changes.first { $0.address == .endpoint(service.name) }
        let endpoints = observation.endpoints.values.filter {
            changeSet.network.vpc == .id($0.vpc) && $0.type == EndpointType(service.kind) && !$0.state.isGone
                && name.isOffered(as: $0.serviceName)
        }
        return endpoints.sorted { $0.id < $1.id }.map { EndpointHint(service.name, $0, change) }
    }

    private init(_ service: String, _ endpoint: ObservedEndpoint, _ change: Change?) {
        self.service = service
        self.endpoint = endpoint
        let isMeant = change?.decision == .refuse ? endpoint.privateDNS : change?.id == endpoint.id
        decision = isMeant ? change?.decision : nil
        reason = (isMeant ? change?.reason : nil) ?? endpoint.sentence
    }
}

extension ObservedEndpoint {
    /// What it is, where nothing is to become of it.
    fileprivate var sentence: String {
        switch type {
        case .interface: "\(id) is there, with\(privateDNS ? "" : "out") private DNS"
        case .gateway:
            "\(id) is there, and serves \(routeTables.isEmpty ? "no table" : routeTables.joined(separator: ", "))"
        }
    }
}
