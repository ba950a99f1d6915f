import AWS
import SluiceCore

/// ListHostedZonesByVPC: the names that a VPC asks a zone of its own for.
struct HostedZoneObserver {
    let client: LookupClient<Route53>

    func hostedZones(of vpc: String, in region: String) async throws -> [ObservedHostedZone] {
        let answer = try await client.readAll(ListHostedZonesByVPC(vpcId: vpc, vpcRegion: region))
        return try (answer.hostedZoneSummaries ?? []).map { try ObservedHostedZone($0) }
    }
}

extension ObservedHostedZone {
    fileprivate init(_ zone: HostedZoneSummary) throws(ObservationError) {
        self.init(
            id: try required(zone.hostedZoneId, "HostedZoneSummaries/HostedZoneId"),
            domain: DomainName(try required(zone.name, "HostedZoneSummaries/Name")), service: zone.owner?.owningService)
    }
}
