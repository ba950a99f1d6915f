import AWS
public import SluiceCore

extension Engine {
    /// The stacks of a Region, by the tags that everything carries which sluice has made.
    ///
    /// The objects are asked for, and not the tags: tags are told for a while after their objects are gone. Seven calls, side
    /// by side.
    public func stacks(in region: String) async throws(ObservationError) -> [TaggedStack] {
        do {
            let tagged = [Filter(name: "tag-key", values: [SluiceTag.stack])]
            async let vpcs = ec2.readAll(DescribeVpcs(filters: tagged)).vpcs
            async let subnets = ec2.readAll(DescribeSubnets(filters: tagged)).subnets
            async let tables = ec2.readAll(DescribeRouteTables(filters: tagged)).routeTables
            async let gateways = ec2.readAll(DescribeInternetGateways(filters: tagged)).internetGateways
            async let groups = ec2.readAll(DescribeSecurityGroups(filters: tagged)).securityGroups
            async let rules = ec2.readAll(DescribeSecurityGroupRules(filters: tagged)).securityGroupRules
            async let all = ec2.readAll(DescribeVpcEndpoints()).vpcEndpoints
            let endpoints = (try await all ?? []).filter { !["deleting", "deleted"].contains($0.state?.lowercased()) }
            var objects = endpoints.compactMap { Self.object($0.vpcEndpointId, $0.tags) }
            objects += (try await vpcs ?? []).compactMap { Self.object($0.vpcId, $0.tags) }
            objects += (try await subnets ?? []).compactMap { Self.object($0.subnetId, $0.tags) }
            objects += (try await tables ?? []).compactMap { Self.object($0.routeTableId, $0.tags) }
            objects += (try await gateways ?? []).compactMap { Self.object($0.internetGatewayId, $0.tags) }
            objects += (try await groups ?? []).compactMap { Self.object($0.groupId, $0.tags) }
            objects += (try await rules ?? []).compactMap { Self.object($0.securityGroupRuleId, $0.tags) }
            return TaggedStack.all(in: objects, endpoints: endpoints.compactMap(Self.endpoint), region: region)
        } catch {
            throw ObservationError(error)
        }
    }

    private static func object(_ id: String?, _ tags: [Tag]?) -> TaggedStack.Object? {
        guard let id else { return nil }
        var object = TaggedStack.Object(id: id, tags: [:])
        for tag in tags ?? [] { if let key = tag.key { object.tags[key] = tag.value ?? "" } }
        return object
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
