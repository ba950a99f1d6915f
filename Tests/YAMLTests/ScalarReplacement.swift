import Testing
import YAML

/// Puts another scalar at the marks of each scalar in turn: nothing else in the file may change its meaning.
enum ScalarReplacement {
    private static let substitute = "substitute"

    /// Checks every scalar of the file that somebody wrote, and returns how many there were.
    static func checkAll(in file: YAMLFile, named name: String) throws -> Int {
        let originals = file.documents.flatMap(scalars)
        for (index, node) in originals.enumerated() where node.scalar?.isAbsent == false {
            let written = file.text(in: node.range)
            var edited = file.bytes
            edited.replaceSubrange(node.range.offsets, with: Array(replacement(for: written).utf8))
            let again = try #require(try? YAMLFile(edited), "\(name): \(written.debugDescription)")
            let texts = again.documents.flatMap(scalars).map { $0.scalar?.text }
            var expected = originals.map { $0.scalar?.text }
            expected[index] = substitute
            #expect(texts == expected, "\(name): \(written.debugDescription)")
        }
        return originals.count { $0.scalar?.isAbsent == false }
    }

    private static func replacement(for written: String) -> String {
        if written.hasPrefix("\"") || written.hasPrefix("'") { return "'\(substitute)'" }
        return written.hasSuffix("\n") ? "\(substitute)\n" : substitute
    }

    static func scalars(of node: YAMLNode) -> [YAMLNode] {
        switch node.content {
        case .scalar: [node]
        case .alias: []
        case .sequence(let items, _): items.flatMap(scalars)
        case .mapping(let entries, _): entries.flatMap { scalars(of: $0.key) + scalars(of: $0.value) }
        }
    }
}
