import SeededRandom
import Testing
import YAML

/// What holds for every edit of every file, tried on files and edits drawn by chance.
struct YAMLEditPropertyTests {
    @Test(arguments: Array(UInt64(0)..<480).chunked(into: 60))
    func `an edit changes the one value, the lines it stands on, and nothing else`(seeds: [UInt64]) throws {
        for seed in seeds {
            var random = SplitMix64(seed: ~seed)
            var editor = YAMLEditor(try YAMLFile(YAMLGenerator.bytes(seed: seed)))
            for _ in 0..<4 {
                let edit = RandomEdit(in: editor.file, using: &random)
                try check(edit, with: &editor, "seed \(seed)")
            }
        }
    }

    @Test func `the files drawn by chance hold every form`() throws {
        let texts = (UInt64(0)..<480).map { String(decoding: YAMLGenerator.bytes(seed: $0), as: UTF8.self) }
        for form in [
            "\r\n", "\u{FEFF}", ": |+", ": >-", "---", "...", ": {", ": [", ": ~", "- 'it''s", "&a0", "*a0", "\t#",
        ] {
            #expect(texts.contains { $0.unicodeScalars.contains(form.unicodeScalars) }, "\(form.debugDescription)")
        }
        #expect(texts.contains { $0.utf8.count { $0 == 0x0A } > 2000 })
    }

    private func check(_ edit: RandomEdit, with editor: inout YAMLEditor, _ seed: String) throws {
        let before = editor.file
        let context = { "\(seed): \(edit)\n\(shortened(before))" }
        do {
            try edit.apply(to: &editor)
        } catch {
            Issue.record("\(error)\n\(context())")
            return
        }
        let after = editor.file
        #expect(after.documents.map(PlainValue.init) == edit.expectation(for: before), "\(context())")
        #expect(comments(in: after) == comments(in: before), "\(context())")
        #expect(LineDifference(before, after).removed <= edit.changeableLines, "\(context())\n→\n\(shortened(after))")
        let (oldEnds, newEnds) = (LineDifference.lineEnds(in: before), LineDifference.lineEnds(in: after))
        #expect(newEnds.isSubset(of: oldEnds.isEmpty ? ["\n"] : oldEnds), "\(context())")
        #expect(try edit.apply(to: &editor) == false, "\(context())")
        #expect(editor.file.bytes == after.bytes, "\(context())")
    }

    /// The numbers of all comments, in their order.
    private func comments(in file: YAMLFile) -> [String] {
        String(decoding: file.bytes, as: UTF8.self).split(separator: "comment<").dropFirst().map {
            String($0.prefix { $0 != ">" })
        }
    }

    private func shortened(_ file: YAMLFile) -> String {
        String(decoding: file.bytes.prefix(2000), as: UTF8.self)
    }
}

/// What differs between the lines of two files.
private struct LineDifference {
    /// How many lines of the old file the new one lacks, between the first and the last difference.
    let removed: Int

    init(_ old: YAMLFile, _ new: YAMLFile) {
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let limit = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix(limit).prefix { $0 == $1 }.count
        removed = old.count - start - end
    }

    /// The kinds of line ends that occur in a file.
    static func lineEnds(in file: YAMLFile) -> Set<String> {
        let bytes = file.bytes
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        return Set(ends.map { $0 > 0 && bytes[$0 - 1] == 0x0D ? "\r\n" : "\n" })
    }

    private static func lines(of file: YAMLFile) -> [[UInt8]] {
        file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            Array(line.last == 0x0D ? line.dropLast() : line)
        }
    }
}

extension Array {
    fileprivate func chunked(into size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
