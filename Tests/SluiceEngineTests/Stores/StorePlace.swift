import SluiceEngine

/// A place that keeps one state, for tests that every kind of store has to pass.
enum StorePlace: Sendable {
    case files(MemoryFileSystem)
    case memory(MemoryJournal)

    /// The kinds of stores there are.
    enum Kind: CaseIterable {
        case files
        case memory
    }

    init(_ kind: Kind) {
        self =
            switch kind {
            case .files: .files(MemoryFileSystem(directories: ["/states"]))
            case .memory: .memory(MemoryJournal())
            }
    }

    /// The store as one more process that runs beside the others sees it.
    func store(clock: any Clock<Duration> = ContinuousClock()) throws -> any JournalStore {
        switch self {
        case .files(let fileSystem):
            FileJournal(try StatePath(file: "/states/prod.sluice.json"), in: fileSystem, clock: clock)
        case .memory(let journal): journal
        }
    }

    /// The store as it is after the process died that had it.
    func storeAfterCrash(of store: any JournalStore) async throws -> any JournalStore {
        switch self {
        case .files: await store.unlock()
        case .memory(let journal): await journal.crash()
        }
        return try self.store()
    }
}
