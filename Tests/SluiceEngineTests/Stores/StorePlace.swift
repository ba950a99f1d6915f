import SluiceCore
import SluiceEngine
import Synchronization

/// A place that keeps one state, for tests that every kind of store has to pass.
enum StorePlace: Sendable {
    case files(MemoryFileSystem)
    case memory(MemoryJournal)
    case objects(MemoryObjects, Liveness)

    /// The kinds of stores there are.
    enum Kind: CaseIterable {
        case files
        case memory
        case objects
    }

    /// Whether the process that had the store lives.
    final class Liveness: Sendable {
        private let isLost = Mutex(false)

        var isAlive: Bool { isLost.withLock { !$0 } }

        func lose() { isLost.withLock { $0 = true } }
    }

    init(_ kind: Kind) {
        self =
            switch kind {
            case .files: .files(MemoryFileSystem(directories: ["/states"]))
            case .memory: .memory(MemoryJournal())
            case .objects: .objects(MemoryObjects(), Liveness())
            }
    }

    /// The store as one more process that runs beside the others sees it.
    func store(clock: any Clock<Duration> = ContinuousClock()) throws -> any JournalStore {
        switch self {
        case .files(let fileSystem):
            FileJournal(try StatePath(file: "/states/prod.sluice.json"), in: fileSystem, clock: clock)
        case .memory(let journal): journal
        case .objects(let objects, let process):
            ObjectJournal(
                try BucketPath(stack: "prod", in: try BucketLocation("s3://memory/states")), in: objects,
                machine: Machine(name: "here") { _ in process.isAlive }, clock: clock)
        }
    }

    /// The store as it is after the process died that had it.
    func storeAfterCrash(of store: any JournalStore) async throws -> any JournalStore {
        switch self {
        case .files: await store.unlock()
        case .memory(let journal): await journal.crash()
        case .objects(_, let process): process.lose()
        }
        return try self.store()
    }
}
