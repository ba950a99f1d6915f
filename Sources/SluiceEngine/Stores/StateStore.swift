public import SluiceCore
public import SluiceFiles

/// Keeps the state of one stack with all that commands do to it, wherever it is kept.
public protocol StateStore: JournalStore {
    /// What could not be recorded since the run began; see ``UnrecordedEvents``.
    var unrecorded: UnrecordedEvents { get async }

    /// Says again and again that the holder of the lock lives, until the calling task is cancelled.
    ///
    /// Returns at once where a lock is held without.
    func keepLock() async

    /// The snapshot alone, for where the journal cannot be read; nil where there is none.
    func snapshot() async throws(StoreError) -> State?

    /// Puts a state in the place of whatever is stored, readable or not; needs the lock.
    ///
    /// - Returns: where what was stored before is kept.
    @discardableResult
    func replace(with state: State) async throws(StoreError) -> [String]

    /// Takes the state away from here, so that nobody goes on with it, and keeps it under another name; needs the lock.
    ///
    /// - Returns: where it is kept.
    func retire() async throws(StoreError) -> String
}

extension StateStore {
    /// Does the work under the lock, which is kept meanwhile and given back afterwards.
    ///
    /// - Throws: what ``JournalStore/lock(_:timeout:)`` throws, and what the work throws.
    public func whileLocked<Value>(
        by holder: LockHolder, timeout: Duration, _ work: () async throws -> Value
    ) async throws -> Value {
        try await lock(holder, timeout: timeout)
        let result = await whileKept(work)
        await unlock()
        return try result.get()
    }

    private func whileKept<Value>(_ work: () async throws -> Value) async -> Result<Value, any Error> {
        // Cancelled and waited for where this function ends.
        async let _ = keepLock()
        do { return .success(try await work()) } catch { return .failure(error) }
    }
}
