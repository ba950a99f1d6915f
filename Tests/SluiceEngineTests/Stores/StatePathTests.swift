import SluiceCore
import SluiceEngine
import Testing

struct StatePathTests {
    @Test(arguments: [
        ("plan.yaml", "prod.sluice.json", "."),
        ("plans/a/plan.yaml", "plans/a/prod.sluice.json", "plans/a"),
        ("/plan.yaml", "/prod.sluice.json", "/"),
        ("../plan.yaml", "../prod.sluice.json", ".."),
    ])
    func `lies beside the plan`(plan: String, snapshot: String, directory: String) throws {
        let path = try StatePath(stack: "prod", besidePlan: plan)
        #expect(path.snapshot == snapshot)
        #expect(path.directory == directory)
    }

    @Test(arguments: [
        ("states", "states/prod.sluice.json"), ("states/", "states/prod.sluice.json"), ("/", "/prod.sluice.json"),
    ])
    func `lies in the directory that is asked for`(directory: String, snapshot: String) throws {
        #expect(try StatePath(stack: "prod", directory: directory).snapshot == snapshot)
    }

    @Test func `names its other files after the snapshot`() throws {
        let path = try StatePath(file: "a/my-state")
        #expect(path.snapshot == "a/my-state")
        #expect(path.journal == "a/my-state.journal")
        #expect(path.lock == "a/my-state.lock")
        #expect(path.backup == "a/my-state.backup")
    }

    @Test(arguments: ["", ".", "..", "a b", "a/b", "é", "a\0b", "a\nb", String(repeating: "a", count: 129)])
    func `refuses a stack's name that is no file's`(name: String) {
        #expect(throws: StatePath.InvalidName.self) { try StatePath(stack: name, directory: "states") }
    }

    @Test(arguments: ["", "states/", "states/..", ".", "states/a b"])
    func `refuses a file's name that is none`(file: String) {
        #expect(throws: StatePath.InvalidName.self) { try StatePath(file: file) }
    }

    @Test func `gives a new stack 128 random bits for ever`() {
        var generator = CountingGenerator(count: 0xAB)
        let state = State(newStack: "prod", region: "us-west-2", using: &generator)
        #expect(state.lineage == "00000000000000ab00000000000000ac")
        #expect(state.serial == 0)
        #expect(state.account == nil)
    }
}

/// Counts up instead of being random.
private struct CountingGenerator: RandomNumberGenerator {
    var count: UInt64

    mutating func next() -> UInt64 {
        defer { count += 1 }
        return count
    }
}
