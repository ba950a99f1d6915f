import AWS
import SluiceCore

/// DescribeAvailabilityZones: the zones that a fresh VPC may use.
struct ZoneObserver {
    let client: EC2Client

    func zones(_ scope: ObservationScope) async throws -> [String] {
        guard scope.isFresh else { return [] }
        let answer = try await client.read(DescribeAvailabilityZones())
        return (answer.availabilityZones ?? []).filter { $0.state ?? "available" == "available" }.compactMap(\.zoneName)
    }
}
