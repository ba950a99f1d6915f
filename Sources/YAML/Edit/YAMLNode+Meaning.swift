extension YAMLNode {
    /// A node that stands nowhere yet.
    init(unplaced content: Content) {
        let nowhere = Mark(offset: 0, line: 1, column: 1)
        self.init(content, range: MarkRange(nowhere, nowhere))
    }

    /// Whether every schema reads nothing here: a plain `null`, `~` or no text at all, and no tag that says otherwise.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain, properties?.tag == nil else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }

    /// The node without its places and without the choice between block and flow: equal where the meaning is.
    var meaning: YAMLNode {
        var node = YAMLNode(unplaced: content)
        node.properties = properties.map { Properties(anchor: $0.anchor, tag: $0.tag, start: node.range.start) }
        switch content {
        case .scalar, .alias: break
        case .sequence(let items, _): node.content = .sequence(items.map(\.meaning), isFlow: false)
        case .mapping(let entries, _):
            let meanings = entries.map { YAMLEntry(key: $0.key.meaning, value: $0.value.meaning) }
            node.content = .mapping(meanings, isFlow: false)
        }
        return node
    }

    /// The node with another content at a path of keys, all of which are there; anchors and tags stay.
    func replacing(_ path: ArraySlice<String>, with replacement: Content) -> YAMLNode {
        var node = self
        guard let key = path.first, case .mapping(var entries, let isFlow) = content,
            let index = entries.firstIndex(where: { $0.key.scalar?.text == key })
        else {
            node.content = replacement
            return node
        }
        entries[index].value = entries[index].value.replacing(path.dropFirst(), with: replacement)
        node.content = .mapping(entries, isFlow: isFlow)
        return node
    }

    /// The last node before an alias that carries the anchor of its name.
    func node(anchored name: String, before alias: Mark) -> YAMLNode? {
        guard range.start < alias else { return nil }
        let children =
            switch content {
            case .scalar, .alias: [YAMLNode]()
            case .sequence(let items, _): items
            case .mapping(let entries, _): entries.flatMap { [$0.key, $0.value] }
            }
        for child in children.reversed() {
            if let found = child.node(anchored: name, before: alias) { return found }
        }
        return properties?.anchor == name ? self : nil
    }
}
