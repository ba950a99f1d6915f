/// How far a path of mapping keys leads into a document.
struct Trail {
    /// The document, counted from 0.
    let document: Int
    /// The last node on the path that is there; for an empty file, an absent scalar at its end.
    private(set) var node: YAMLNode
    /// The mapping that holds the node; nil at the root of the document.
    private(set) var holder: YAMLNode?
    /// The keys that led to the node.
    private(set) var followed: [String] = []
    /// The keys that are not there yet.
    private(set) var missing: ArraySlice<String>
    /// Whether the node stands inside brackets or braces.
    private(set) var isInFlow = false

    /// Follows a path as far as it leads, and refuses what would make the way ambiguous.
    init(along path: [String], inDocument index: Int, of file: YAMLFile) throws(YAMLEditError) {
        let roots = file.documents.isEmpty ? [Self.emptyRoot(of: file)] : file.documents
        guard roots.indices.contains(index) else {
            throw YAMLEditError(.noSuchDocument(count: file.documents.count), path: [], at: file.end)
        }
        document = index
        node = roots[index]
        missing = path[...]
        while let key = missing.first, let entry = try entry(for: key) { follow(entry, key) }
    }

    /// The quotes of a new scalar: double ones in a JSON-like mapping, in which every key has them.
    var quoting: YAMLScalar.Style {
        guard let mapping = node.entries?.isEmpty == false ? node : holder,
            case .mapping(let entries, true) = mapping.content,
            !entries.isEmpty, entries.allSatisfy({ $0.key.scalar?.style == .doubleQuoted })
        else { return .plain }
        return .doubleQuoted
    }

    /// An error about the node.
    func refusal(_ reason: YAMLEditError.Reason) -> YAMLEditError {
        YAMLEditError(reason, path: followed, at: node.range.start)
    }

    private mutating func follow(_ entry: YAMLEntry, _ key: String) {
        if case .mapping(_, true) = node.content { isInFlow = true }
        (node, holder) = (entry.value, node)
        followed.append(key)
        missing.removeFirst()
    }

    /// The entry with a key, nil where there is none or nothing at all.
    private func entry(for key: String) throws(YAMLEditError) -> YAMLEntry? {
        if case .alias(let name) = node.content { throw refusal(.alias(name: name)) }
        guard let entries = node.entries else {
            guard node.isNull else { throw refusal(.notAMapping) }
            return nil
        }
        let found = entries.filter { $0.key.scalar?.text == key }
        if found.count > 1 {
            throw YAMLEditError(.duplicateKey, path: followed + [key], at: found[1].key.range.start)
        }
        if found.isEmpty { try checkThatNoOther(of: entries, isCalled: key) }
        return found.first
    }

    /// A merge or an alias as a key may bring in the key that seems to be missing.
    private func checkThatNoOther(of entries: [YAMLEntry], isCalled key: String) throws(YAMLEditError) {
        for entry in entries {
            if case .alias(let name) = entry.key.content {
                throw YAMLEditError(.alias(name: name), path: followed, at: entry.key.range.start)
            }
            guard entry.key.scalar != YAMLScalar("<<") else {
                throw YAMLEditError(.mergeKey, path: followed + [key], at: entry.key.range.start)
            }
        }
    }

    private static func emptyRoot(of file: YAMLFile) -> YAMLNode {
        YAMLNode(.scalar(YAMLScalar("")), range: MarkRange(file.end, file.end))
    }
}
