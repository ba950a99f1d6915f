/// Writes nodes that are new in a file: scalars, lists of scalars, and mappings of both.
struct NodeText {
    let layout: Layout

    /// The lines of a collection in block style, the first of them without its indentation.
    func block(_ node: YAMLNode, indentation: Int) -> String {
        let pad = String(repeating: " ", count: indentation)
        return blockLines(of: node).joined(separator: layout.lineEnd + pad)
    }

    /// How far a collection is indented below the key that it belongs to.
    func offset(of node: YAMLNode) -> Int {
        node.items == nil ? layout.step : layout.listOffset
    }

    /// The node in flow style, on one line.
    func flow(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.written
        case .alias(let name): "*" + name
        case .sequence(let items, _): "[" + items.map(flow).joined(separator: ", ") + "]"
        case .mapping(let entries, _): "{" + entries.map(flow).joined(separator: ", ") + "}"
        }
    }

    /// An entry as it stands between braces.
    func flow(_ entry: YAMLEntry) -> String {
        flow(entry.key) + ": " + flow(entry.value)
    }

    private func blockLines(of node: YAMLNode) -> [String] {
        switch node.content {
        case .scalar, .alias: [flow(node)]
        case .sequence(let items, _): items.map { "- " + flow($0) }
        case .mapping(let entries, _): entries.flatMap(blockLines)
        }
    }

    private func blockLines(of entry: YAMLEntry) -> [String] {
        guard entry.value.items != nil || entry.value.entries != nil else { return [flow(entry)] }
        let pad = String(repeating: " ", count: offset(of: entry.value))
        return [flow(entry.key) + ":"] + blockLines(of: entry.value).map { pad + $0 }
    }
}
