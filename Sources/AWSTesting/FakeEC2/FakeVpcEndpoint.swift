/// An endpoint.
struct FakeVpcEndpoint: FakeNoun {
    static let prefix = "vpce"
    static let type = "vpc-endpoint"
    static let codes = (notFound: "InvalidVpcEndpointId.NotFound", malformed: "InvalidVpcEndpointId.Malformed")
    static let title = "Vpc Endpoint ID"
    static var table: WritableKeyPath<FakeWorld, FakeTable<FakeVpcEndpoint>> { \.endpoints }

    let id: String
    var tags: FakeTags
    let vpc: String
    let service: FakeEC2.Service
    let serviceName: String
    /// The name that private DNS leads to it: `sts.us-west-2.amazonaws.com`.
    let privateName: String
    var policy: String
    var routeTables: [String]
    var subnets: [String]
    var groups: [String]
    var hasPrivateDns: Bool
    let createdAt: Int64
    /// When it becomes `available`.
    let availableAt: Int64
    /// Until when a change keeps it from the next one.
    var changingUntil = Int64.min
    var deletion: Deletion?

    /// The stages of going.
    struct Deletion: Hashable, Sendable {
        /// When `deleting` becomes `deleted`.
        let deletedAt: Int64
        /// When its network interfaces are gone.
        let interfacesGoneAt: Int64
        /// When it is listed no more.
        let forgottenAt: Int64
    }

    var isInterface: Bool { service.type == "Interface" }

    func state(at moment: Int64) -> String {
        guard let deletion else { return moment < availableAt ? "pending" : "available" }
        return moment < deletion.deletedAt ? "deleting" : "deleted"
    }
}
