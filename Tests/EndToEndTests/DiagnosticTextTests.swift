import SluiceCore
import SluiceFiles
import Testing

@testable import SluiceCLI

struct DiagnosticTextTests {
    @Test func `a finding without a place begins with its subject`() {
        let finding = Diagnostic(
            "limit.near", .note, "there is room for two more", cause: "a VPC takes 50", fix: "nothing to do",
            subject: "vpc-1")
        #expect(
            DiagnosticText(diagnostic: finding).description == """
                note[limit.near]: vpc-1: there is room for two more
                  why: a VPC takes 50
                  fix: nothing to do
                """)
    }

    @Test func `colours are asked for`() {
        let finding = Diagnostic("a.b", "x", cause: "y", fix: "z")
        #expect(!"\(DiagnosticText(diagnostic: finding))".contains("\u{1B}"))
        #expect(
            "\(DiagnosticText(diagnostic: finding, isColored: true))".hasPrefix("\u{1B}[1;31merror[a.b]\u{1B}[0m: x\n"))
    }

    @Test func `nothing from outside reaches the terminal as a command`() {
        let finding = Diagnostic("a.b", "\u{1B}[31m\u{202E}x\u{200B}", cause: "a\nb", fix: "z", subject: "\u{9B}2J")
        let text = DiagnosticText(diagnostic: finding).description
        #expect(text.hasPrefix(#"error[a.b]: \u{9b}2J: \u{1b}[31m\u{202e}x\u{200b}"#))
        #expect(text.contains(#"why: a\u{a}b"#))
    }

    @Test func `a long line is cut around the place`() throws {
        let text =
            "tags: { long: \(String(repeating: "x", count: 300)), also: [1], more: \(String(repeating: "y", count: 300)) }\n"
        let reading = PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(PlanFile.Unreadable("none")) }
        let finding = try #require(reading.diagnostics.first { $0.code == "plan.wrong-type" })
        let lines = "\(DiagnosticText(diagnostic: finding, source: reading.source))".split(separator: "\n")
        #expect(lines[3].count < 180)
        let caret = try #require(lines[4].firstIndex(of: "^"))
        let offset = lines[4].distance(from: lines[4].startIndex, to: caret)
        #expect(lines[3].dropFirst(offset).hasPrefix("[1]"))
    }
}
