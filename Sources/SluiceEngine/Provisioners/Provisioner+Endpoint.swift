import AWS
import SluiceCore

extension Provisioner {
    func createInterfaceEndpoint(
        _ endpoint: InterfaceEndpoint, _ address: Address, _ tags: Call.Tags, _ intent: IntentID
    ) -> PreparedCall {
        made(
            CreateVpcEndpoint(
                vpcId: endpoint.vpc.id, vpcEndpointType: "Interface", serviceName: endpoint.serviceName,
                policyDocument: endpoint.policy, subnetIds: endpoint.subnets.map(\.id),
                securityGroupIds: endpoint.groups.map(\.id), privateDnsEnabled: endpoint.privateDNS,
                tagSpecifications: specification("vpc-endpoint", tags), clientToken: intent.rawValue), address)
    }

    func createGatewayEndpoint(
        _ endpoint: GatewayEndpoint, _ address: Address, _ tags: Call.Tags, _ intent: IntentID
    ) -> PreparedCall {
        made(
            CreateVpcEndpoint(
                vpcId: endpoint.vpc.id, vpcEndpointType: "Gateway", serviceName: endpoint.serviceName,
                policyDocument: endpoint.policy, routeTableIds: endpoint.routeTables.map(\.id),
                tagSpecifications: specification("vpc-endpoint", tags), clientToken: intent.rawValue), address)
    }

    private func made(_ operation: CreateVpcEndpoint, _ address: Address) -> PreparedCall {
        PreparedCall(operation, client: client) { output in
            let state = ObservedEndpoint.State(output.vpcEndpoint?.state ?? "")
            return .made(address, output.vpcEndpoint?.vpcEndpointId, isPending: state != .available)
        }
    }

    func modifyEndpoint(_ id: String, _ change: EndpointChange, _ subjects: [Intent.Subject]) -> PreparedCall {
        var operation = ModifyVpcEndpoint(vpcEndpointId: id)
        operation.addSubnetIds = change.addSubnets.ids
        operation.removeSubnetIds = change.removeSubnets.ids
        operation.addSecurityGroupIds = change.addGroups.ids
        operation.removeSecurityGroupIds = change.removeGroups.ids
        operation.addRouteTableIds = change.addRouteTables.ids
        operation.removeRouteTableIds = change.removeRouteTables.ids
        operation.privateDnsEnabled = change.privateDNS
        switch change.policy {
        case .set(let document): operation.policyDocument = document
        case .reset: operation.resetPolicy = true
        case nil: break
        }
        return modification(operation, subjects)
    }

    /// One call for all; EC2 reports what it refused inside its 200.
    func deleteEndpoints(_ ids: [String], _ subjects: [Intent.Subject]) -> PreparedCall {
        let results = unchanged(subjects)
        let addresses = Dictionary(zip(ids, subjects.map(\.address)), uniquingKeysWith: { first, _ in first })
        return PreparedCall(DeleteVpcEndpoints(vpcEndpointIds: ids), client: client, goneIsDone: done(results)) {
            [isGone = done(results) != nil] output in
            var refused: [Address: Refusal] = [:]
            for item in output.unsuccessful ?? [] {
                guard let error = EC2Error(item), !(isGone && error.isNotFound) else { continue }
                // An item that names nothing that was asked for speaks of all.
                for address in addresses[item.resourceId ?? ""].map({ [$0] }) ?? subjects.map(\.address) {
                    refused[address] = Refusal(error)
                }
            }
            return .deleted(results, refused: refused)
        }
    }
}

extension [Reference<SluiceCore.Subnet>] {
    fileprivate var ids: [String]? { isEmpty ? nil : map(\.id) }
}

extension [Reference<SluiceCore.SecurityGroup>] {
    fileprivate var ids: [String]? { isEmpty ? nil : map(\.id) }
}

extension [Reference<SluiceCore.RouteTable>] {
    fileprivate var ids: [String]? { isEmpty ? nil : map(\.id) }
}

extension Answer {
    /// Endpoints that go take a while; those that were refused stay.
    fileprivate static func deleted(_ results: [SubjectResult], refused: [Address: Refusal]) -> Answer {
        let done = results.filter { refused[$0.address] == nil }
        if let refusal = refused.min(by: { $0.key < $1.key })?.value, done.isEmpty { return .notExecuted(refusal) }
        return refused.isEmpty
            ? .executed(done, isPending: true) : .partial(done, isPending: true, refused: refused)
    }
}

extension EC2Error {
    /// What EC2 says of one endpoint that it did not delete.
    fileprivate init?(_ item: UnsuccessfulItem) {
        guard let error = item.error else { return nil }
        self.init(
            code: Code(rawValue: error.code ?? ""), message: "\(item.resourceId ?? ""): \(error.message ?? "")",
            httpStatus: 200)
    }
}
