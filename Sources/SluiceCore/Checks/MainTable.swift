/// Subnets without a route table of their own: what their table gets, every such subnet of the VPC gets.
enum MainTable: Check {
    static let codes: [Diagnostic.Code] = ["network.main-table"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard case .existing = examination.plan.network else { return [] }
        let following = examination.subnets.filter { examination.index.ownTable(ofSubnet: $0.id) == nil }
        guard let first = following.first, let table = examination.table(of: first) else { return [] }
        let names = following.map(\.id).joined(separator: ", ")
        let isOne = following.count == 1
        return [
            Diagnostic(
                "network.main-table", .note,
                "\(names) \(isOne ? "has" : "have") no route table of \(isOne ? "its" : "their") own",
                cause: "\(isOne ? "it follows" : "they follow") the VPC's main table \(table.id); the S3 route goes "
                    + "there, for every subnet that follows it",
                fix: "nothing to do, unless other subnets must not reach S3 through the endpoint",
                subject: examination.keyPath(ofSubnet: first.id))
        ]
    }
}
