/// A name that the plan needs to lead to one of its endpoints.
///
/// An endpoint without private DNS is not called by such a name.
struct EndpointName: Hashable {
    /// The endpoint.
    let address: Address
    /// `kms.us-west-2.amazonaws.com`
    let host: DomainName
    /// Whether private DNS makes a hosted zone for it; the names of gateway endpoints are public ones.
    let isPrivate: Bool

    /// Of those that speak of domains, the one that decides where this name leads; nil where none does.
    ///
    /// The most specific does. Nothing is more specific than the zone of a private name, but for equals.
    ///
    /// Source: docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-autodefined-rules.html,
    /// and hosted-zone-private-considerations.html there.
    func decider<Candidate>(among candidates: [Candidate], _ domain: (Candidate) -> DomainName) -> Candidate? {
        candidates.filter { isPrivate ? domain($0) == host : domain($0).covers(host) }
            .max { domain($0).text.utf8.count < domain($1).text.utf8.count }
    }
}

extension Examination {
    /// The names of the endpoints that the plan comes to, made or adopted.
    var endpointNames: [EndpointName] {
        plan.selectedServices.compactMap { service in
            let address = Address.endpoint(service.name)
            guard let resource = desired.adoptions[address]?.resource ?? desired.objects[address] else { return nil }
            let host = DomainName(AWSHostName(service: service.name, region: observation.region).host)
            switch resource {
            case .interfaceEndpoint(let endpoint) where endpoint.privateDNS:
                return EndpointName(address: address, host: host, isPrivate: true)
            case .gatewayEndpoint: return EndpointName(address: address, host: host, isPrivate: false)
            default: return nil
            }
        }
    }
}
