import Benchmark
import Glibc
import ManyObjects
import SluiceCore
import SluiceEngine
import SluiceFiles

/// What a run writes down, against the bare system calls with bytes that are ready.
func addRecording() {
    Benchmark("journal-append") { benchmark in
        let folder = try ScratchFolder()
        let journal = try await folder.journal()
        let file = try folder.bareFile("bare", reserving: 1 << 20)
        for number in 0..<roundsAFolder {
            let event = JournalEvent.answered(number)
            let bytes = JournalFile.lines([event], after: ContentHash(of: []), batch: 0).bytes
            try await benchmark.compare {
                try file.append(bytes)
            } work: {
                try await journal.append([event])
            }
        }
    }
    Benchmark("journal-append-16-at-once") { benchmark in
        let folder = try ScratchFolder()
        let journal = try await folder.journal()
        let file = try folder.bareFile("bare", reserving: 1 << 20)
        for _ in 0..<roundsAFolder {
            let events = (0..<16).map(JournalEvent.answered)
            let bytes = JournalFile.lines(events, after: ContentHash(of: []), batch: 0).bytes
            try await benchmark.compare {
                try file.append(bytes)
            } work: {
                try await withThrowingTaskGroup { group in
                    for event in events { group.addTask { try await journal.append([event]) } }
                    try await group.waitForAll()
                }
            }
        }
    }
    Benchmark("snapshot") { benchmark in
        let folder = try ScratchFolder()
        let state = try State.finished
        let bytes = Snapshot(state).bytes
        let journal = try await folder.journal(for: state)
        for _ in 0..<roundsAFolder {
            try await benchmark.compare {
                for name in ["bare.backup", "bare"] { try folder.replace(name, with: bytes) }
                try folder.sync()
                try folder.sync()
            } work: {
                try await journal.replace(with: state)
            }
        }
    }
}

private let roundsAFolder = 20

extension JournalEvent {
    /// The answer to a call, as most lines of a journal are.
    fileprivate static func answered(_ number: Int) -> JournalEvent {
        .done(
            IntentID(run: "0123456789abcdef0123456789abcdef", sequence: number),
            results: [SubjectResult(.endpoint("kms"), id: identifier("vpce", number))],
            time: Timestamp(microseconds: 1_767_323_045_000_000))
    }
}

extension State {
    /// That of a stack with forty objects.
    fileprivate static var finished: State {
        get throws {
            let plan = try Plan.synthetic(objects: 40)
            let state = State(
                stack: plan.name, lineage: "0123456789abcdef0123456789abcdef", region: Observation.benchmarkRegion)
            let creation = ChangeSet(plan: plan, state: state, observation: .empty)
            return FinishedAccount(after: creation, from: state).state
        }
    }
}
