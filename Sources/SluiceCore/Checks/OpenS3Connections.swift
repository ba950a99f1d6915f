/// Connections to S3 that are open at the moment at which a route table gets a gateway endpoint: they are dropped.
///
/// Source: docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
enum OpenS3Connections: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.s3-connections-dropped"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard case .existing = examination.plan.network else { return [] }
        let tables = examination.desired.objects.flatMap { gained($0.value, at: $0.key, examination) }
        return tables.isEmpty ? [] : [finding(tables)]
    }

    /// The tables that an endpoint of ours, or an addition to somebody else's, is yet to get a route in.
    private static func gained(_ resource: Resource, at address: Address, _ examination: Examination) -> [String] {
        switch resource {
        case .gatewayEndpoint(let endpoint):
            let served = examination.id(of: .address(address)).flatMap { examination.observation.endpoints[$0] }
            return endpoint.routeTables.map(\.target.description).filter { served?.routeTables.contains($0) != true }
        case .endpointMember(let member):
            guard let table = member.routeTable?.target.description else { return [] }
            let served = examination.id(of: member.endpoint).flatMap { examination.observation.endpoints[$0] }
            return served?.routeTables.contains(table) == true ? [] : [table]
        default: return []
        }
    }

    private static func finding(_ tables: [String]) -> Diagnostic {
        Diagnostic(
            "endpoint.s3-connections-dropped", .note,
            "apply drops the connections to S3 that are open in the subnets of \(tables.joined(separator: ", "))",
            cause: "a route for S3's addresses appears there, and what began without it does not go on with it",
            fix: "let long transfers end first; whoever tries again gets through",
            subject: Address.endpoint("s3").rawValue)
    }
}
