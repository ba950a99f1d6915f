import AWS
import OrderedCollections
import SluiceCore

/// Turns our calls into EC2's, and EC2's answers into ours: the only place where both languages are spoken.
///
/// The kinds stand in files of their own; this one leads to them.
struct Provisioner: Sendable {
    let client: EC2Client
    /// Whether what is to be taken away may be believed to be gone when EC2 does not know it.
    private var isGoneDone = true

    init(client: EC2Client) { self.client = client }

    func prepare(_ attempt: Attempt) -> PreparedCall {
        var provisioner = self
        provisioner.isGoneDone = attempt.isGoneDone
        return provisioner.call(attempt)
    }

    private func call(_ attempt: Attempt) -> PreparedCall {
        let subjects = attempt.intent.subjects
        switch attempt.call {
        case .create(let resource, let tags): return create(resource, subjects, tags, attempt.intent.id)
        case .authorize(let group, let direction, let rules, let tags):
            return authorize(group.id, direction, rules, subjects, tags)
        case .revoke(let group, let direction, let rules): return revoke(group.id, direction, rules.map(\.id), subjects)
        case .revokeDefaultEgress(let group, let ipv6): return revokeDefaultEgress(group.id, ipv6: ipv6, subjects)
        case .enableDNSHostnames(let vpc): return enableDNSHostnames(vpc.id, subjects)
        case .modifyEndpoint(let endpoint, let change): return modifyEndpoint(endpoint.id, change, subjects)
        case .replaceAssociation(let association, let table):
            return replaceAssociation(association.id, routeTable: table.id, subjects)
        case .replaceRoute(let route): return replaceRoute(route, subjects)
        case .delete(let target, let resource): return delete(target.id, resource, subjects)
        case .deleteEndpoints(let targets): return deleteEndpoints(targets.map(\.id), subjects)
        case .createTags(let targets, let tags): return createTags(targets.map(\.id), tags, subjects)
        case .deleteTags(let targets, let keys): return deleteTags(targets.map(\.id), keys: keys, subjects)
        }
    }

    private func create(
        _ resource: Resource, _ subjects: [Intent.Subject], _ tags: Call.Tags, _ intent: IntentID
    ) -> PreparedCall {
        let address = subjects[0].address
        switch resource {
        case .vpc(let vpc): return createVPC(vpc, address, tags)
        case .subnet(let subnet): return createSubnet(subnet, address, tags)
        case .routeTable(let table): return createRouteTable(table, address, tags, intent)
        case .routeTableAssociation(let association): return associate(association, address)
        case .route(let route): return createRoute(route, address)
        case .internetGateway: return createInternetGateway(address, tags)
        case .internetGatewayAttachment(let attachment): return attach(attachment, address)
        case .securityGroup(let group): return createSecurityGroup(group, address, tags)
        case .securityGroupRule(let rule): return authorize(rule.group.id, rule.direction, [rule], subjects, tags)
        case .interfaceEndpoint(let endpoint): return createInterfaceEndpoint(endpoint, address, tags, intent)
        case .gatewayEndpoint(let endpoint): return createGatewayEndpoint(endpoint, address, tags, intent)
        case .vpcAttribute(let attribute): return turnOn(attribute, address)
        case .endpointMember(let member):
            return modifyEndpoint(member.endpoint.id, EndpointChange(adding: [member]), subjects)
        }
    }

    private func delete(_ id: String, _ resource: Resource, _ subjects: [Intent.Subject]) -> PreparedCall {
        switch resource {
        case .vpc: deletion(DeleteVpc(vpcId: id), subjects)
        case .subnet: deletion(DeleteSubnet(subnetId: id), subjects)
        case .routeTable: deletion(DeleteRouteTable(routeTableId: id), subjects)
        case .routeTableAssociation: deletion(DisassociateRouteTable(associationId: id), subjects)
        case .route(let route):
            deletion(
                DeleteRoute(routeTableId: route.routeTable.id, destinationCidrBlock: route.destination.description),
                subjects)
        case .internetGateway: deletion(DeleteInternetGateway(internetGatewayId: id), subjects)
        case .internetGatewayAttachment(let attachment): detach(attachment, subjects)
        case .securityGroup: deletion(DeleteSecurityGroup(groupId: id), subjects)
        case .securityGroupRule(let rule): revoke(rule.group.id, rule.direction, [id], subjects)
        case .interfaceEndpoint, .gatewayEndpoint: deleteEndpoints([id], subjects)
        case .vpcAttribute(let attribute): turnOff(attribute, subjects)
        case .endpointMember(let member):
            modifyEndpoint(member.endpoint.id, EndpointChange(removing: [member]), subjects)
        }
    }

    /// A deletion: what is gone already is done.
    func deletion(_ operation: some EC2WriteOperation, _ subjects: [Intent.Subject]) -> PreparedCall {
        let results = unchanged(subjects)
        return PreparedCall(operation, client: client, goneIsDone: done(results)) { _ in .executed(results) }
    }

    /// What a deletion comes to when EC2 does not know the object; nil where that is not to be believed.
    func done(_ results: [SubjectResult]) -> [SubjectResult]? { isGoneDone ? results : nil }

    /// A change in place: every subject keeps its ID.
    func modification(_ operation: some EC2WriteOperation, _ subjects: [Intent.Subject]) -> PreparedCall {
        let results = unchanged(subjects)
        return PreparedCall(operation, client: client) { _ in .executed(results) }
    }

    /// Results for a call whose answer has no IDs.
    func unchanged(_ subjects: [Intent.Subject]) -> [SubjectResult] { subjects.map { SubjectResult($0.address) } }

    func specification(_ type: String, _ tags: Call.Tags) -> [TagSpecification]? {
        tags.isEmpty
            ? nil : [TagSpecification(resourceType: type, tags: tags.map { Tag(key: $0.key, value: $0.value) })]
    }
}

extension Target {
    /// The ID; `Run` has replaced every address by the time that a call is prepared.
    var id: String { description }
}

extension Reference {
    var id: String { target.id }
}
