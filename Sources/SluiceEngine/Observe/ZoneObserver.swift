import AWS
import SluiceCore

/// DescribeAvailabilityZones: the zones that a fresh VPC may use.
struct ZoneObserver {
    let client: EC2Client

    func zones(_ scopes: ObservationScopes) async throws -> [String] {
        guard !scopes.fresh.isEmpty else { return [] }
        let answer = try await client.read(DescribeAvailabilityZones())
        return (answer.availabilityZones ?? []).filter { $0.state ?? "available" == "available" }.compactMap(\.zoneName)
    }
}
