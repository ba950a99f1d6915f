import AWS
public import SluiceCore

extension Engine {
    /// The stacks of a Region, by the tags that everything carries which sluice has made.
    ///
    /// Two calls, side by side.
    public func stacks(in region: String) async throws(ObservationError) -> [TaggedStack] {
        do {
            let keys = [SluiceTag.stack, SluiceTag.lineage, SluiceTag.created]
            async let tags = ec2.readAll(DescribeTags(filters: [Filter(name: "key", values: keys)]))
            async let endpoints = ec2.readAll(DescribeVpcEndpoints())
            return try await TaggedStack.all(
                in: Self.objects(tags.tags ?? []), endpoints: (endpoints.vpcEndpoints ?? []).compactMap(Self.endpoint),
                region: region)
        } catch {
            throw ObservationError(error)
        }
    }

    private static func objects(_ tags: [TagDescription]) -> [TaggedStack.Object] {
        var objects: [String: TaggedStack.Object] = [:]
        for tag in tags {
            guard let id = tag.resourceId, let key = tag.key else { continue }
            objects[id, default: .init(id: id, tags: [:])].tags[key] = tag.value ?? ""
        }
        return objects.values.sorted { $0.id < $1.id }
    }

    /// nil for an endpoint that costs nothing.
    private static func endpoint(_ endpoint: VpcEndpoint) -> TaggedStack.Endpoint? {
        guard endpoint.vpcEndpointType?.lowercased() == "interface", let id = endpoint.vpcEndpointId else { return nil }
        return TaggedStack.Endpoint(
            id: id, zones: endpoint.subnetIds?.count ?? 0,
            created: endpoint.creationTimestamp.map { SluiceCore.Timestamp(microseconds: $0.microseconds) },
            vpc: endpoint.vpcId)
    }
}
