/// Private hosted zones of the VPC that take the endpoints' names for themselves.
enum HostedZoneConflicts: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.hosted-zone-conflict"]

    static func isAsked(in examination: Examination) -> Bool {
        examination.observation.surroundings?.hostedZones != nil
    }

    /// The zones that AWS looks after are those of endpoints.
    static func findings(in examination: Examination) -> [Diagnostic] {
        let zones = (examination.observation.surroundings?.hostedZones ?? []).filter { $0.service == nil }
        return examination.endpointNames.filter { !examination.hasZone($0) }.compactMap { name in
            name.decider(among: zones, \.domain).map { name.isPrivate ? taken(name, by: $0) : hidden(name, by: $0) }
        }
    }

    /// Source: docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html, and EC2's words on a
    /// conflicting DNS domain.
    private static func taken(_ name: EndpointName, by zone: ObservedHostedZone) -> Diagnostic {
        Diagnostic(
            "endpoint.hosted-zone-conflict", "the private hosted zone \(zone.id) has the name \(name.host)",
            cause: "an endpoint's private DNS is a hosted zone of that name, and a VPC takes no second one",
            fix: "take the VPC out of \(zone.id), or set endpoints.overrides.\(name.address.name).privateDNS: false",
            subject: name.address.rawValue)
    }

    private static func hidden(_ name: EndpointName, by zone: ObservedHostedZone) -> Diagnostic {
        Diagnostic(
            "endpoint.hosted-zone-conflict", .warning,
            "the private hosted zone \(zone.id), \(zone.domain), hides the name \(name.host)",
            cause:
                "a VPC asks its own zone for all names in it and looks for them nowhere else, and a gateway endpoint "
                + "is called by its service's public name",
            fix: "take the VPC out of \(zone.id), or see that the zone has the service's names",
            subject: name.address.rawValue)
    }
}

extension Examination {
    /// Whether the endpoint is there with private DNS: no other zone can have its name then.
    fileprivate func hasZone(_ name: EndpointName) -> Bool {
        id(of: .address(name.address)).flatMap { observation.endpoints[$0] }?.privateDNS ?? false
    }
}
