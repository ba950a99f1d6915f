import SeededRandom
import YAML

/// An edit that a file allows, drawn by chance from all places in it.
struct RandomEdit: CustomStringConvertible {
    enum Kind: String {
        case set
        case add
    }

    let kind: Kind
    let path: [String]
    let text: String
    let document: Int
    /// How many of the old lines may change at most.
    let changeableLines: Int

    init(in file: YAMLFile, using random: inout SplitMix64) {
        document = Int.random(in: 0..<max(1, file.documents.count), using: &random)
        var places: [Place] = []
        if file.documents.isEmpty {
            places.append(Place(path: [], node: nil))
        } else {
            Place.collect(from: file.documents[document], at: [], into: &places)
        }
        let place = random.pick(places)
        let beyond = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            "new\(UInt32.random(in: 0...UInt32.max, using: &random))"
        }
        text = random.pick([
            "proxy.json", "../p.json", "yes", "10.0.0.1", "a: b # c", "it's", "x, y", "\"q\"", "ü😀", "1.2-gke.0",
        ])
        (kind, path) = Self.edit(of: place, beyond: beyond, using: &random)
        let range = place.node?.scalar == nil ? nil : place.node?.range
        changeableLines = range.map { $0.end.line - $0.start.line + 1 } ?? 1
    }

    var description: String { "\(kind) \(path) \(text.debugDescription) in document \(document)" }

    @discardableResult
    func apply(to editor: inout YAMLEditor) throws(YAMLEditError) -> Bool {
        switch kind {
        case .set: try editor.set(path, to: text, inDocument: document)
        case .add: try editor.add(text, toListAt: path, inDocument: document)
        }
    }

    /// What the documents of a file should say after the edit.
    func expectation(for file: YAMLFile) -> [PlainValue] {
        var documents = file.documents.isEmpty ? [.nothing] : file.documents.map(PlainValue.init)
        switch kind {
        case .set: documents[document].set(path[...], to: text)
        case .add: documents[document].add(text, to: path[...])
        }
        return documents
    }

    private static func edit(
        of place: Place, beyond: [String], using random: inout SplitMix64
    ) -> (Kind, [String]) {
        switch place.node?.content {
        case .sequence: return (.add, place.path)
        case .scalar(let scalar) where !place.path.isEmpty && !isNull(scalar): return (.set, place.path)
        case .scalar where !place.path.isEmpty && random.oneIn(2): return (random.pick([.set, .add]), place.path)
        default: return (random.pick([.set, .add]), place.path + beyond)
        }
    }

    private static func isNull(_ scalar: YAMLScalar) -> Bool {
        scalar.style == .plain && ["", "~", "null"].contains(scalar.text)
    }
}

/// A node that keys alone lead to.
private struct Place {
    let path: [String]
    let node: YAMLNode?

    static func collect(from node: YAMLNode, at path: [String], into places: inout [Place]) {
        if case .alias = node.content { return }
        places.append(Place(path: path, node: node))
        for entry in node.entries ?? [] {
            guard let key = entry.key.scalar, !key.isAbsent else { continue }
            collect(from: entry.value, at: path + [key.text], into: &places)
        }
    }
}
