import SluiceCore
import SluiceFiles

/// Appends to an open journal. Whoever comes while the medium is busy shares the next write with all others who did.
actor JournalWriter<Medium: JournalMedium> {
    /// What somebody who waits is told.
    private enum Turn: Sendable {
        case recorded(Result<Void, Medium.Failure>)
        /// The medium is free: write down what has come together, one's own events among it.
        case write
    }

    private let medium: Medium
    /// The hash of the last line, written or waiting.
    private(set) var end: ContentHash
    private var offset: Int
    /// Where what is pending will be written.
    private var pendingOffset: Int
    private var pending: [UInt8] = []
    private var waiting: [CheckedContinuation<Turn, Never>] = []
    private var isBusy = false
    private var failure: Medium.Failure?

    /// - Parameters:
    ///   - end: the hash of the last line that is there, which the next one is to continue.
    ///   - offset: how many bytes are there.
    init(_ medium: Medium, after end: ContentHash, at offset: Int) {
        self.medium = medium
        self.end = end
        self.offset = offset
        pendingOffset = offset
    }

    /// How many wait for the medium.
    var queueLength: Int { waiting.count }

    /// Writes events; they are durable when this returns. The first failure is the answer ever after.
    ///
    /// - Parameter tail: what is to follow the lines in the same write, given the hash of the last one.
    func append(
        _ events: [JournalEvent], followedBy tail: (ContentHash) -> [UInt8] = { _ in [] }
    ) async throws(Medium.Failure) {
        if let failure { throw failure }
        let lines = JournalFile.lines(events, after: end, batch: pendingOffset)
        pending += lines.bytes + tail(lines.end)
        end = lines.end
        if isBusy, case .recorded(let outcome) = await turn() { return try outcome.get() }
        try await writePending().get()
    }

    private func turn() async -> Turn { await withCheckedContinuation { waiting.append($0) } }

    /// Writes for all who wait, then wakes one of those who came meanwhile to do the same for the others.
    private func writePending() async -> Result<Void, Medium.Failure> {
        isBusy = true
        let (batch, sharing) = (pending, waiting)
        (pending, waiting) = ([], [])
        pendingOffset = offset + batch.count
        let outcome = await write(batch)
        offset += batch.count
        if case .failure(let error) = outcome { failure = error }
        for waiter in sharing { waiter.resume(returning: .recorded(outcome)) }
        passOn(outcome)
        return outcome
    }

    private func passOn(_ outcome: Result<Void, Medium.Failure>) {
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

    /// Away from the actor, so that others can queue up while the medium works.
    private func write(_ batch: [UInt8]) async -> Result<Void, Medium.Failure> {
        do throws(Medium.Failure) { return .success(try await medium.write(batch, at: offset)) } catch {
            return .failure(error)
        }
    }
}
