import SluiceCore
import SluiceFiles

/// Appends to an open journal. Whoever comes while the disk is busy shares the next sync with all others who did.
actor JournalWriter {
    /// What somebody who waits is told.
    private enum Turn: Sendable {
        case recorded(Result<Void, FileSystemError>)
        /// The disk is free: write down what has come together, one's own events among it.
        case write
    }

    private let file: any OpenFile
    /// The hash of the last line, written or waiting.
    private(set) var end: ContentHash
    private var offset: Int
    /// Where what is pending will be written.
    private var pendingOffset: Int
    /// Up to where room is set aside, which is done in steps.
    private var reserved: Int
    private let reserve: Int
    private var pending: [UInt8] = []
    private var waiting: [CheckedContinuation<Turn, Never>] = []
    private var isBusy = false
    private var failure: FileSystemError?

    /// Cuts off what is behind the last whole line, and sets room aside.
    ///
    /// - Parameter reserve: how much room to set aside at a time, in bytes.
    init(_ file: any OpenFile, after end: ContentHash, at offset: Int, reserve: Int) throws(FileSystemError) {
        self.file = file
        self.end = end
        self.offset = offset
        pendingOffset = offset
        self.reserve = reserve
        reserved = offset + reserve
        try file.resize(to: offset)
        try file.reserve(reserved)
    }

    /// How many wait for the disk.
    var queueLength: Int { waiting.count }

    /// Writes events; they are on the disk when this returns. The first failure is the answer ever after.
    func append(_ events: [JournalEvent]) async throws(FileSystemError) {
        if let failure { throw failure }
        let lines = JournalFile.lines(events, after: end, batch: pendingOffset)
        pending += lines.bytes
        end = lines.end
        if isBusy, case .recorded(let outcome) = await turn() { return try outcome.get() }
        try await writePending().get()
    }

    private func turn() async -> Turn { await withCheckedContinuation { waiting.append($0) } }

    /// Writes for all who wait, then wakes one of those who came meanwhile to do the same for the others.
    private func writePending() async -> Result<Void, FileSystemError> {
        isBusy = true
        let (batch, sharing) = (pending, waiting)
        (pending, waiting) = ([], [])
        pendingOffset = offset + batch.count
        let outcome = await Self.write(batch, to: file, at: offset, reserving: room(for: batch.count))
        offset += batch.count
        if case .failure(let error) = outcome { failure = error }
        for waiter in sharing { waiter.resume(returning: .recorded(outcome)) }
        passOn(outcome)
        return outcome
    }

    private func passOn(_ outcome: Result<Void, FileSystemError>) {
        isBusy = false
        guard !waiting.isEmpty else { return }
        if failure == nil {
            // Busy until the next writer wakes up, so that nobody slips in between.
            isBusy = true
            waiting.removeFirst().resume(returning: .write)
        } else {
            for waiter in waiting { waiter.resume(returning: .recorded(outcome)) }
            waiting = []
        }
    }

    /// How far to reserve before so many bytes are written; nil while there is room.
    private func room(for count: Int) -> Int? {
        guard offset + count > reserved else { return nil }
        reserved = offset + count + reserve
        return reserved
    }

    /// Away from the actor, so that others can queue up while the disk works.
    @concurrent
    private static func write(
        _ bytes: [UInt8], to file: any OpenFile, at offset: Int, reserving room: Int?
    ) async -> Result<Void, FileSystemError> {
        do throws(FileSystemError) {
            if let room { try file.reserve(room) }
            try file.write(bytes, at: offset)
            try file.sync()
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}
