import SluiceCore

/// The entries of a map whose keys are names of the schema.
struct PlanFields {
    let map: PlanNode
    private let entries: [String: PlanNode]

    init(_ entries: [PlanNode.Entry], of map: PlanNode) {
        self.map = map
        self.entries = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// The value of a key; nil where it is left out.
    subscript(key: String) -> PlanNode? { entries[key] }
}

extension PlanReader {
    /// The entries of a map, each key of which has to be known; the unknown ones are reported and left out.
    ///
    /// - Parameter meant: what else somebody may have meant by a key that is not known.
    mutating func fields(of node: PlanNode, _ known: [String], orMeant meant: [String] = []) -> PlanFields? {
        guard let entries = map(node) else { return nil }
        var fields: [PlanNode.Entry] = []
        for var entry in entries {
            guard known.contains(entry.key) else {
                reportUnknown(entry, in: node, known: known, orMeant: meant)
                continue
            }
            if case .absent = entry.value.content {
                reportAbsent(entry)
                entry.value.content = .refused
            }
            fields.append(entry)
        }
        return PlanFields(fields, of: node)
    }

    /// The value of a key that has to be there.
    mutating func required(_ key: String, in fields: PlanFields, example: String) -> PlanNode? {
        if let node = fields[key] { return node }
        let path = fields.map.path
        report(
            "plan.missing-key", "\(path == .root ? "the plan" : "\(path)") lacks the key \(key.quoted)",
            cause: "sluice cannot do without it, and has no default for it", fix: "add `\(example)`",
            path: path, at: fields.map.keyLocation)
        return nil
    }

    private mutating func reportUnknown(
        _ entry: PlanNode.Entry, in map: PlanNode, known: [String], orMeant meant: [String]
    ) {
        let near = (known + meant).filter { $0 != entry.key }.nearest(to: entry.key)
        // A comma or a colon in a password makes a key of what follows it: where one may stand, a key that
        // resembles none is not said, and the line is not shown.
        let isSecretive = map.path.isWithinProxy
        let isSaid = !isSecretive || near != nil && !map.path.description.hasPrefix("proxy.credentials")
        if isSecretive || !entry.value.isHarmless { hide(entry.value) }
        report(
            "plan.unknown-key", isSaid ? "the key \(entry.key.quoted) is not known here" : "a key here is not known",
            cause: "what sluice does not know it would have to ignore, and you might rely on it",
            fix: near.map { "did you mean `\($0)`?" }
                ?? "remove it; the keys here are \(known.sorted().joined(separator: ", "))",
            path: isSaid ? entry.value.path : map.path, at: entry.keyLocation)
    }

    private mutating func reportAbsent(_ entry: PlanNode.Entry) {
        report(
            "plan.empty-value", "the key \(entry.key.quoted) has no value",
            cause: "it may have been forgotten, or lost its indentation", fix: "write a value, or remove the key",
            path: entry.value.path, at: entry.keyLocation)
    }
}

extension DataPath {
    /// Whether secrets may stand here by mistake: in a proxy's settings.
    fileprivate var isWithinProxy: Bool {
        description.hasPrefix("proxy") || description.contains(".proxy")
    }
}

extension PlanNode {
    /// Whether no text in here could be a URL with user and password.
    fileprivate var isHarmless: Bool {
        switch content {
        case .text(let text, _): !text.contains { ":@".contains($0) }
        case .list(let items): items.allSatisfy(\.isHarmless)
        case .map(let entries): entries.allSatisfy(\.value.isHarmless)
        case .absent, .refused: true
        }
    }
}
