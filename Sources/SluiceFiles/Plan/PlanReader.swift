import OrderedCollections
import SluiceCore

/// Reads the nodes of a plan into a ``Plan`` by its schema, and goes on after every mistake to find the next.
///
/// A method that cannot read its node reports that and returns nil; what is refused already is passed over in silence.
struct PlanReader {
    let root: PlanNode
    let purpose: PlanFile.Purpose
    let readFile: (String) -> Result<[UInt8], PlanFile.Unreadable>
    private(set) var diagnostics: [Diagnostic] = []
    /// Lines on which something stands that may be a secret and that no message may show.
    private(set) var secretPlaces: [SourceLocation] = []

    init(
        root: PlanNode, purpose: PlanFile.Purpose = .make,
        readFile: @escaping (String) -> Result<[UInt8], PlanFile.Unreadable>
    ) {
        self.root = root
        self.purpose = purpose
        self.readFile = readFile
    }

    private static let keys = [
        "name", "region", "platform", "network", "components", "endpoints", "proxy", "serviceMesh", "anthos", "tags",
        "protect", "state", "stateKey", "assumeRole",
    ]

    /// The plan as far as it could be read; nil where a part that every plan needs is missing or wrong.
    mutating func plan() -> Plan? {
        guard let fields = fields(of: root, Self.keys, orMeant: [PlanStacks.key]) else { return nil }
        let name = required("name", in: fields, example: "name: prod").flatMap { readStackName($0) }
        let region = fields["region"].flatMap { readRegion($0) }
        let platform = fields["platform"].flatMap { readPlatform($0) } ?? .gkeAWSPrevious
        var anthos = fields["anthos"].flatMap { readAnthos($0) }
        let workspace = anthos.map { readWorkspace($0) }
        anthos?.clusterNetworks = workspace?.network.clusterNetworks ?? []
        let network = required("network", in: fields, example: "network: { vpc: vpc-0a1b2c3d, subnets: [subnet-1] }")
            .flatMap { readNetwork($0, region: region, workspace: workspace) }
        let components = fields["components"].flatMap { readComponents($0) } ?? Components()
        let endpoints = fields["endpoints"].flatMap { readEndpoints($0, platform: platform) } ?? EndpointSettings()
        let proxy = required("proxy", in: fields, example: "proxy: { httpProxy: http://10.0.0.254:80 }")
            .flatMap { readProxy($0) }
        let serviceMesh = fields["serviceMesh"].flatMap { bool($0) } ?? false
        let tags = fields["tags"].flatMap { readTags($0) } ?? [:]
        let protect = fields["protect"].flatMap { bool($0) } ?? false
        let state = fields["state"].flatMap { readState($0) }
        let stateKey = fields["stateKey"].flatMap { readStateKey($0, isShared: fields["state"] != nil) }
        let assumeRole = fields["assumeRole"].flatMap { readAssumeRole($0) }
        guard let name, let network, let proxy else { return nil }
        let plan = Plan(
            name: name, region: region, platform: platform, network: network, components: components,
            endpoints: endpoints, proxy: proxy, serviceMesh: serviceMesh, anthos: anthos, tags: tags, protect: protect,
            state: state, stateKey: stateKey, assumeRole: assumeRole)
        add(plan.findings())
        return plan
    }

    /// An error about this node, at its place.
    mutating func report(_ code: Diagnostic.Code, _ summary: String, cause: String, fix: String, at node: PlanNode) {
        report(code, summary, cause: cause, fix: fix, path: node.path, at: node.location)
    }

    /// A warning about this node, at its place.
    mutating func warn(_ code: Diagnostic.Code, _ summary: String, cause: String, fix: String, at node: PlanNode) {
        report(code, summary, cause: cause, fix: fix, path: node.path, at: node.location, severity: .warning)
    }

    /// A diagnostic about a path, at another place than that of its value.
    mutating func report(
        _ code: Diagnostic.Code, _ summary: String, cause: String, fix: String, path: DataPath,
        at location: SourceLocation, severity: Diagnostic.Severity = .error
    ) {
        let subject = path == .root ? nil : path.description
        diagnostics.append(
            Diagnostic(code, severity, summary, cause: cause, fix: fix, subject: subject, at: location))
    }

    /// What Core has found; the places come from the subjects later.
    mutating func add(_ findings: [Diagnostic]) { diagnostics += findings }

    /// Keeps every line of this node out of messages.
    mutating func hide(_ node: PlanNode) {
        secretPlaces += [node.keyLocation, node.location]
        switch node.content {
        case .list(let items): for item in items { hide(item) }
        case .map(let entries):
            for entry in entries { hide(entry.value) }
        case .text, .absent, .refused: break
        }
    }
}
