public import SluiceCore
public import SluiceFiles

/// Keeps the state of one stack, and records a run so that nothing is lost wherever it is cut off.
///
/// A run is `lock`, `load`, `begin`, any number of `append`, `close`, `unlock`. Where `close` is left out, the next
/// `load` folds in what was recorded, and the next `begin` goes on with the same journal.
public protocol JournalStore: Sendable {
    /// Takes the state for this process alone.
    ///
    /// - Parameter timeout: how long to wait for somebody else to let go.
    /// - Throws: ``StoreError/locked(_:_:)``, which names the other.
    func lock(_ holder: LockHolder, timeout: Duration) async throws(StoreError)

    /// Gives it back; without the lock, does nothing.
    func unlock() async

    /// What is stored now. Needs no lock, and changes nothing.
    func load() async throws(StoreError) -> StoredState

    /// Opens a run on the state that was loaded, or on a new one.
    ///
    /// Room for what is to come is set aside, so that a full disk shows before anything is made.
    ///
    /// - Throws: ``StoreError/changed(_:)`` when another state is stored by now.
    func begin(run: String, on state: State, now: Timestamp) async throws(StoreError)

    /// Records events in order; they are durable when this returns.
    ///
    /// - Throws: ``StoreError/unrecordable(_:)``, and from then on for every call.
    func append(_ events: [JournalEvent]) async throws(StoreError)

    /// Ends the run: the state, its serial raised by one, takes the place of the snapshot and the journal.
    func close(with state: State, now: Timestamp) async throws(StoreError)
}
