import SluiceFiles
import Testing

/// The record of what was changed in a workspace.
struct WorkspaceRecordTests {
    private static let record = WorkspaceRecord(entries: [
        .init(
            path: "anthos-gke.yaml", original: .init(hash: ContentHash(of: [1]), permissions: 0o644),
            written: [ContentHash(of: [2]), ContentHash(of: [3])], isSecret: false),
        .init(path: "proxy.json", original: nil, written: [ContentHash(of: [4])], isSecret: true),
    ])

    @Test func `reads what it wrote`() throws {
        #expect(try WorkspaceRecord(parsing: Self.record.bytes, file: "record.json") == Self.record)
    }

    @Test func `keeps no copy of a secret that was written`() {
        #expect(Self.record["proxy.json"]?.copies == [])
        #expect(Self.record["anthos-gke.yaml"]?.copies == Set([[1], [2], [3]].map { ContentHash(of: $0) }))
    }

    @Test(arguments: [
        ("", "is damaged"), ("{\"format\": 2}", "was written by a newer sluice (format 2)"),
        ("{\"format\": 1, \"kind\": \"state\", \"files\": []}", "kind is not workspace"),
        ("{\"format\": 1, \"kind\": \"workspace\", \"files\": [], \"more\": 1}", "was written by a newer sluice"),
    ])
    func `says what is wrong with a record`(text: String, reason: String) throws {
        let error = #expect(throws: StateFileError.self) {
            try WorkspaceRecord(parsing: Array(text.utf8), file: "record.json")
        }
        #expect(try #require(error).description.contains(reason))
    }
}
