/// Routes to public addresses that are narrower than 0.0.0.0/0: S3's own may lie among them, and then they win.
///
/// A gateway endpoint is a route for a prefix list; of two routes the longer prefix is taken.
/// Source: docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
enum RoutesAroundGateway: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.route-around"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard examination.plan.selectedServices.contains(where: { $0.kind == .gateway }) else { return [] }
        let tables = examination.desired.routeTables.compactMap { examination.id(of: $0.target) }
        return tables.compactMap { examination.observation.routeTables[$0] }.compactMap(finding)
    }

    private static func finding(_ table: ObservedRouteTable) -> Diagnostic? {
        let around = table.routes.filter { $0.isNarrowAndPublic }
        guard !around.isEmpty else { return nil }
        let routes = around.map { "\($0.destination) to \($0.target)" }.joined(separator: ", ")
        return Diagnostic(
            "endpoint.route-around", .warning, "\(table.id) has routes that may lead S3 around the endpoint: \(routes)",
            cause: "of two routes the one with the longer prefix is taken, and S3's addresses are public ones",
            fix: "see that none of them holds addresses of S3: ip-ranges.amazonaws.com lists those",
            subject: "network.routeTables")
    }
}

extension ObservedRouteTable.Entry {
    fileprivate var isNarrowAndPublic: Bool {
        guard target != "local", !target.hasPrefix("vpce-"), let block = IPv4CIDR(destination), block.prefixLength > 0
        else { return false }
        return AddressScope(of: "\(block.first)", blocks: []) == .public
    }
}
