import SluiceCore
import YAML

extension PlanTree {
    /// Reads one YAML document.
    init(yaml bytes: [UInt8], file: String) {
        self.init(file: file)
        do {
            let documents = try YAMLFile(bytes, limits: YAMLLimits(bytes: Self.sizeLimit)).documents
            if documents.count > 1 { reportDocuments(at: documents[1].range.start) }
            if let first = documents.first, first.scalar?.isAbsent != true {
                root = node(first, path: .root)
            } else {
                reportEmpty()
            }
        } catch {
            report(Diagnostic(error, at: location(error.mark)))
        }
    }

    private mutating func node(_ node: YAMLNode, path: DataPath, key: SourceLocation? = nil) -> PlanNode {
        if let properties = node.properties { reportProperties(properties, path: path) }
        return PlanNode(content(of: node, path: path), path: path, at: location(node.range.start), key: key)
    }

    private mutating func content(of node: YAMLNode, path: DataPath) -> PlanNode.Content {
        switch node.content {
        case .alias:
            reportAlias(path: path, at: node.range.start)
            return .refused
        case .scalar(let scalar):
            return scalar.isAbsent ? .absent : .text(scalar.text, isQuoted: scalar.style != .plain)
        case .sequence(let items, _):
            var nodes: [PlanNode] = []
            for (index, item) in items.enumerated() { nodes.append(self.node(item, path: path.appending(index))) }
            return .list(nodes)
        case .mapping(let entries, _): return .map(withoutDuplicates(entries.compactMap { self.entry($0, in: path) }))
        }
    }

    private mutating func entry(_ entry: YAMLEntry, in path: DataPath) -> PlanNode.Entry? {
        guard let key = entry.key.scalar else {
            reportKey(at: entry.key.range.start, path: path)
            return nil
        }
        if let properties = entry.key.properties { reportProperties(properties, path: path) }
        guard key != YAMLScalar("<<") else {
            reportMerge(at: entry.key.range.start, path: path)
            return nil
        }
        let keyLocation = location(entry.key.range.start)
        return PlanNode.Entry(key: key.text, value: node(entry.value, path: path.appending(key.text), key: keyLocation))
    }

    private func location(_ mark: Mark) -> SourceLocation {
        SourceLocation(file: file, line: mark.line, column: mark.column)
    }

    private mutating func reportProperties(_ properties: YAMLNode.Properties, path: DataPath) {
        // Neither name is said: a text that lacks its quotes may be a password.
        if properties.anchor != nil {
            report(
                Diagnostic(
                    "plan.yaml-anchor", "an anchor (`&…`) is not allowed in a plan",
                    cause: "a plan says everything where it stands, so that a reader need not look elsewhere",
                    fix: "write the value out wherever it is used; a text that begins with `&` needs quotes",
                    subject: path.description, at: location(properties.start)))
        }
        if properties.tag != nil {
            report(
                Diagnostic(
                    "plan.yaml-tag", "a tag (`!…`) is not allowed in a plan",
                    cause: "the plan's keys say of which type their values are",
                    fix: "remove it; a text that begins with `!` needs quotes", subject: path.description,
                    at: location(properties.start)))
        }
    }

    private mutating func reportAlias(path: DataPath, at mark: Mark) {
        report(
            Diagnostic(
                "plan.yaml-alias", "an alias (`*…`) is not allowed in a plan",
                cause: "a plan says everything where it stands, so that a reader need not look elsewhere",
                fix: "write the value out here; a text that begins with `*` needs quotes", subject: path.description,
                at: location(mark)))
    }

    private mutating func reportMerge(at mark: Mark, path: DataPath) {
        report(
            Diagnostic(
                "plan.yaml-merge", "the merge key `<<` is not allowed in a plan",
                cause: "a plan says everything where it stands", fix: "write the merged keys out here",
                subject: path.description, at: location(mark)))
    }

    private mutating func reportKey(at mark: Mark, path: DataPath) {
        report(
            Diagnostic(
                "plan.bad-key", "this key is no plain text", cause: "every key of a plan is a name",
                fix: "write `name: value`; a value that begins with `[` or `{` needs a key before it",
                subject: path.description, at: location(mark)))
    }

    private mutating func reportDocuments(at mark: Mark) {
        report(
            Diagnostic(
                "plan.multiple-documents", "a second YAML document begins here",
                cause: "a plan file holds one plan; everything behind `---` would be ignored",
                fix: "move it to a plan file of its own: one command takes several plans", at: location(mark)))
    }
}
