import SluiceCore

/// `components`: the groups that are there already.
extension PlanReader {
    mutating func readComponents(_ node: PlanNode) -> Components? {
        guard let fields = fields(of: node, ["managementPlane", "controlPlane", "nodePools"]) else { return nil }
        return Components(
            managementPlane: fields["managementPlane"].flatMap { idOrIDs($0, .securityGroup) } ?? [],
            controlPlane: fields["controlPlane"].flatMap { idOrIDs($0, .securityGroup) } ?? [],
            nodePools: fields["nodePools"].flatMap { idOrIDs($0, .securityGroup) } ?? [])
    }
}
