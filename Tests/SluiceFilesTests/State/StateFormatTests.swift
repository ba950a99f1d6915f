import Foundation
import SluiceCore
import Testing

@testable import SluiceFiles

/// What a released sluice wrote can be read for ever, and means what it meant.
struct StateFormatTests {
    /// Expects a text to be that of the file beside the fixture, word for word.
    private func check(_ text: String, _ name: String, format: Int) throws {
        let file = StateFixtures.url(name, format: format)
        if ProcessInfo.processInfo.environment["SLUICE_GOLDEN"] == "update" { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test(arguments: StateFixtures.formats)
    func `reads a state of every format`(format: Int) throws {
        let bytes = try StateFixtures.bytes("fresh-vpc.sluice.json", format: format)
        let snapshot = try Snapshot(parsing: bytes, file: "demo.sluice.json")
        #expect(snapshot.state.resources.count > 20)
        try check(snapshot.state.dump, "fresh-vpc.txt", format: format)
    }

    @Test(arguments: StateFixtures.formats)
    func `goes on with a run of every format that was cut off`(format: Int) throws {
        let before = try StateFixtures.bytes("cut-off.sluice.json", format: format)
        let snapshot = try Snapshot(parsing: before, file: "demo.sluice.json")
        let bytes = try StateFixtures.bytes("cut-off.sluice.json.journal", format: format)
        let journal = try #require(try JournalFile(parsing: bytes, file: "demo.sluice.json.journal"))
        #expect(journal.start == ContentHash(of: before))
        #expect(journal.tornBytes > 0)
        var fold = JournalFold(snapshot.state)
        for event in journal.events { try fold.apply(event) }
        #expect(!fold.openIntents.isEmpty)
        let open = fold.openIntents.map { "open \($0.id) \($0.call) \($0.subjects.map(\.address))\n" }.joined()
        try check(fold.state.dump + open, "cut-off.txt", format: format)
    }

    @Test(arguments: StateFixtures.formats, ["changes", "destroy"])
    func `reads a change set of every format`(format: Int, name: String) throws {
        let bytes = try StateFixtures.bytes("\(name).json", format: format)
        #expect(SavedChangeSet.isChangeSet(bytes))
        let saved = try SavedChangeSet(parsing: bytes, file: "\(name).json")
        let lines = [
            "stack \(saved.stack)", "region \(saved.region)", "account \(saved.account)", "lineage \(saved.lineage)",
            "serial \(saved.serial)", "plan \(saved.plan.file) \(saved.plan.hash)", "destroy \(saved.isDestroy)",
            "finish \(saved.isFinish)",
        ]
        let changes = saved.changes.map { "\($0.key) \($0.value["decision"]?.string ?? "-")" }
        let calls = saved.calls.map { "\($0.key) \($0.value["action"]?.string ?? "-")" }
        #expect(!changes.isEmpty && !calls.isEmpty)
        try check((lines + changes + calls).joined(separator: "\n") + "\n", "\(name).txt", format: format)
    }
}
