import Foundation
import Testing

/// A terminal session as a text: each command with what it wrote and how it ended.
///
/// ```
/// $ sluice validate nope.yaml
/// [stderr]
/// error[plan.unreadable]: nope.yaml cannot be read
/// …
/// [exit 3]
/// ```
///
/// It is held against `Tests/Fixtures/transcripts/NAME.txt`; `SLUICE_GOLDEN=update` writes that file anew.
struct Transcript {
    private(set) var text = ""
    /// What differs from run to run, and what stands for it.
    var placeholders = Placeholders()

    /// Takes in a command as it would be typed, and what it did.
    mutating func add(_ command: String, _ outcome: Account.Outcome) {
        let messages = outcome.standardError.isEmpty ? "" : "[stderr]\n\(Self.settlingLast(outcome.standardError))"
        text += placeholders.replacing("$ \(command)\n\(outcome.standardOutput)\(messages)")
        if !text.hasSuffix("\n") { text += "\n" }
        text += "[exit \(outcome.exitCode)]\n\n"
    }

    /// When an endpoint is seen to have settled depends on the moment of a poll: those lines go behind the others.
    private static func settlingLast(_ messages: String) -> String {
        let lines = messages.split(separator: "\n", omittingEmptySubsequences: false)
        let settled = lines.filter { $0.hasPrefix("available  ") || $0.hasPrefix("gone  ") }
        guard let last = lines.lastIndex(where: { $0.hasSuffix(" s") }), !settled.isEmpty else { return messages }
        let before = lines[...last].filter { !settled.contains($0) }
        return (before + settled + lines[(last + 1)...].filter { !settled.contains($0) }).joined(separator: "\n")
    }

    /// Expects the text to be that of the file, word for word.
    func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = Self.folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["SLUICE_GOLDEN"] == "update" { try Data(text.utf8).write(to: file) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(Self.firstDifference(text, expected))", sourceLocation: sourceLocation)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/transcripts").standardizedFileURL

    private static func firstDifference(_ text: String, _ expected: String) -> String {
        let (lines, others) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
        let index = zip(lines, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let line = index ?? min(lines.count, others.count)
        func at(_ lines: [String]) -> String { lines.indices.contains(line) ? lines[line] : "(the end)" }
        return "line \(line + 1) is\n  \(at(lines))\nand should be\n  \(at(others))"
    }
}
