import AWS
import SluiceCore

/// DescribeVpcEndpointServices: what the region offers, and in which zones.
struct EndpointServiceObserver {
    let client: EC2Client

    func services(_ names: [EndpointServiceName]) async throws -> [ObservedEndpointService] {
        guard !names.isEmpty else { return [] }
        do {
            return services(try await client.readAll(DescribeVpcEndpointServices(serviceNames: names.map(\.text))))
        } catch {
            guard error.serviceError?.code == .invalidServiceName else { throw error }
            // One unknown name spoils the whole answer: ask for all, and see which are there. One may be spelt otherwise
            // than we know.
            let all = services(try await client.readAll(DescribeVpcEndpointServices()))
            return all.filter { offered in names.contains { $0.isOffered(as: offered.name) } }
        }
    }

    private func services(_ answer: DescribeVpcEndpointServices.Output) -> [ObservedEndpointService] {
        (answer.serviceDetails ?? []).flatMap { detail in
            (detail.serviceType ?? []).compactMap { kind in
                guard let name = detail.serviceName,
                    let type = EndpointType(rawValue: (kind.serviceType ?? "").lowercased())
                else { return nil }
                return ObservedEndpointService(name: name, type: type, zones: detail.availabilityZones ?? [])
            }
        }
    }
}
