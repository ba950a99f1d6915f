import YAML

/// What a document says, for a test that works out by itself what an edit should have made of it.
indirect enum PlainValue: Equatable {
    struct Entry: Equatable {
        var key: PlainValue
        var value: PlainValue
    }

    case null(anchor: String?, tag: String?)
    case text(String, anchor: String?, tag: String?)
    case alias(String)
    case list([PlainValue])
    case mapping([Entry])

    init(_ node: YAMLNode) {
        switch node.content {
        case .alias(let name): self = .alias(name)
        case .sequence(let items, _): self = .list(items.map(PlainValue.init))
        case .mapping(let entries, _):
            self = .mapping(entries.map { Entry(key: PlainValue($0.key), value: PlainValue($0.value)) })
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.text)
            let (anchor, tag) = (node.properties?.anchor, node.properties?.tag)
            self = isNull ? .null(anchor: anchor, tag: tag) : .text(scalar.text, anchor: anchor, tag: tag)
        }
    }

    static let nothing = PlainValue.null(anchor: nil, tag: nil)

    static func text(_ text: String) -> PlainValue { .text(text, anchor: nil, tag: nil) }

    /// Sets a text, and makes mappings where nothing is.
    mutating func set(_ path: ArraySlice<String>, to text: String) {
        change(path) { old in
            switch old {
            case .text(_, let anchor, let tag), .null(let anchor, let tag): old = .text(text, anchor: anchor, tag: tag)
            case .alias, .list, .mapping: old = .text(text)
            }
        }
    }

    /// Adds an item, and makes the list and mappings where nothing is.
    mutating func add(_ item: String, to path: ArraySlice<String>) {
        change(path) { old in
            guard case .list(let items) = old else { return old = .list([.text(item)]) }
            let isThere = items.contains { if case .text(item, _, _) = $0 { true } else { false } }
            if !isThere { old = .list(items + [.text(item)]) }
        }
    }

    private mutating func change(_ path: ArraySlice<String>, _ edit: (inout PlainValue) -> Void) {
        guard let key = path.first else { return edit(&self) }
        var entries: [Entry] = []
        if case .mapping(let present) = self { entries = present }
        let index = entries.firstIndex { if case .text(key, _, _) = $0.key { true } else { false } }
        if index == nil { entries.append(Entry(key: .text(key), value: .nothing)) }
        entries[index ?? entries.count - 1].value.change(path.dropFirst(), edit)
        self = .mapping(entries)
    }
}
