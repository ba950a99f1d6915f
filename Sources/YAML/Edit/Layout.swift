/// How a document is laid out, so that new lines look like the old ones.
struct Layout {
    /// What ends each line.
    let lineEnd: String
    /// The spaces from the keys of a mapping to the keys of one inside it.
    let step: Int
    /// The spaces from a key to the dashes of its list.
    let listOffset: Int

    /// The layout around a mapping: lists that stand in it decide first, then the document, then the whole file.
    ///
    /// Where nothing decides: two spaces, and dashes under the first letter of their key, as Kubernetes writes them.
    init(of file: YAMLFile, inDocument index: Int, around mapping: YAMLNode?) {
        let near = Census(entriesOf: mapping)
        let here = Census(file.documents.indices.contains(index) ? [file.documents[index]] : [])
        let everywhere = Census(file.documents)
        lineEnd = file.lineEnd
        listOffset = near.listOffset ?? here.listOffset ?? everywhere.listOffset ?? 0
        step = here.step ?? everywhere.step ?? (listOffset > 0 ? listOffset : 2)
    }
}

/// The indentations that occur in block mappings.
private struct Census {
    private var steps: [Int] = []
    private var listOffsets: [Int] = []

    init(_ roots: [YAMLNode]) {
        for root in roots { countAll(in: root) }
    }

    init(entriesOf mapping: YAMLNode?) {
        if let mapping { countEntries(of: mapping) }
    }

    var step: Int? { Self.mostCommon(steps) }

    var listOffset: Int? { Self.mostCommon(listOffsets) }

    private mutating func countAll(in node: YAMLNode) {
        countEntries(of: node)
        for child in node.items ?? node.entries?.map(\.value) ?? [] { countAll(in: child) }
    }

    private mutating func countEntries(of node: YAMLNode) {
        guard case .mapping(let entries, false) = node.content else { return }
        for entry in entries where entry.value.range.start.line > entry.key.range.end.line {
            let offset = entry.value.range.start.column - node.range.start.column
            switch entry.value.content {
            case .mapping(_, false): steps.append(offset)
            case .sequence(_, false): listOffsets.append(offset)
            default: break
            }
        }
    }

    /// The value that occurs most often; of several, the smallest.
    private static func mostCommon(_ values: [Int]) -> Int? {
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
}
