import Testing

@testable import SluiceCore
@testable import SluiceFiles

struct SavedChangeSetTests {
    private func save(_ changeSet: ChangeSet = .sample) -> [UInt8] { changeSet.json(plan: .sample).bytes(.pretty) }

    private func read(_ bytes: [UInt8]) throws -> SavedChangeSet {
        try SavedChangeSet(parsing: bytes, file: "changes.json")
    }

    /// What an apply of the sample finds different after a change to what it would do now.
    private func differences(after change: (inout ChangeSet) -> Void) throws -> [String] {
        var current = ChangeSet.sample
        change(&current)
        return try read(save()).differences(from: current)
    }

    private func failure(changing change: (inout JSONValue) -> Void) -> String? {
        var json = ChangeSet.sample.json(plan: .sample)
        change(&json)
        do {
            _ = try SavedChangeSet(parsing: json.bytes(), file: "changes.json")
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `reads back what an apply has to compare`() throws {
        let saved = try read(save())
        #expect(saved.stack == "prod")
        #expect(saved.region == "us-west-2")
        #expect(saved.account == "123456789012")
        #expect(saved.lineage == "beef")
        #expect(saved.serial == 3)
        #expect(saved.plan == .sample)
        #expect(!saved.isDestroy)
    }

    @Test func `is the same as a change set that does the same`() throws {
        #expect(try differences { _ in } == [])
        #expect(try differences { $0.changes[0].reason = "told otherwise" } == [])
        #expect(try differences { $0.serial += 1 } == [])
        #expect(try differences { $0.diagnostics = [] } == [])
    }

    @Test func `does not grow stale because prices changed, nor because it was written without any`() throws {
        var json = ChangeSet.sample.json(plan: .sample)
        json["estimate"]?["cost"]?["prices"]?["date"] = "2020-01-01"
        #expect(try read(json.bytes()).differences(from: .sample) == [])
        json["estimate"]?["cost"] = nil
        #expect(try read(json.bytes()).differences(from: .sample) == [])
    }

    @Test func `names the addresses and calls that differ`() throws {
        #expect(try differences { $0.changes[0].decision = .update }.contains("vpc"))
        #expect(try differences { $0.changes.removeLast() } == ["internetGateway"])
        #expect(
            try differences { $0.changes.append(Change(.endpoints, .adopt, reason: "")) } == ["securityGroup/endpoints"]
        )
        #expect(try differences { $0.changes[2].tagsToRemove = [] } == ["endpoint/kms"])
        #expect(try differences { $0.changes[2].fields[0].to = .bool(false) } == ["endpoint/kms"])
        #expect(try differences { $0.changes[2].id = "vpce-2" } == ["endpoint/kms"])
        #expect(
            try differences { $0.changes[0].wanted = .vpc(VPC(cidr: IPv4CIDR("10.1.0.0/16")!)) } == ["vpc"])
        #expect(try differences { $0.calls = ActionGraph() }.contains("vpc:CreateVpc"))
        #expect(try differences { $0.region = "eu-west-1" } == ["region"])
        #expect(try differences { $0.account = "210987654321" } == ["account"])
        #expect(try differences { $0.lineage = "cafe" } == ["state.lineage"])
        #expect(try differences { $0.isDestroy = true } == ["destroy"])
    }

    @Test func `is told from a plan by its kind`() {
        #expect(SavedChangeSet.isChangeSet(save()))
        #expect(SavedChangeSet.isChangeSet(Array(#"{"kind":"changeSet","format":9}"#.utf8)))
        #expect(!SavedChangeSet.isChangeSet(Array(#"{"name":"prod","region":"us-west-2"}"#.utf8)))
        #expect(!SavedChangeSet.isChangeSet(Array("name: prod\n".utf8)))
        #expect(!SavedChangeSet.isChangeSet([]))
    }

    @Test func `refuses what sluice would not have written`() {
        #expect(failure { _ in } == nil)
        #expect(failure { $0["format"] = 2 } == "changes.json was written by a newer sluice (format 2)")
        #expect(failure { $0["kind"] = "state" }?.contains("kind is not changeSet") == true)
        #expect(failure { $0["hint"] = 1 }?.contains("hint is not known here") == true)
        #expect(failure { $0["calls"] = nil }?.contains("calls is missing") == true)
        #expect(failure { $0["plan"]?["sha256"] = "abc" }?.contains("plan.sha256 is no SHA-256") == true)
        #expect(failure { $0["changes"] = [["address": "vpc"], ["address": "vpc"]] }?.contains("twice") == true)
    }

    @Test func `refuses every truncation`() {
        let bytes = save()
        for length in 0..<bytes.count {
            #expect(throws: ChangeSetFileError.self, "\(length) bytes") { try read(Array(bytes[..<length])) }
        }
    }
}
