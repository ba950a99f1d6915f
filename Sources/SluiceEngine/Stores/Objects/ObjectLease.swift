import SluiceCore
import SluiceFiles

/// The lock of a state that a team shares: an object that says who has it, written again and again for as long.
///
/// Nobody can ask whether a process on another machine lives. So the holder renews the object, and whoever waits and has
/// seen one and the same version for 90 s by its own clock takes it over. A holder that cannot say for 60 s when it last
/// renewed its lock does nothing more before it has renewed it: so there is never a moment at which two believe that they
/// have it, if none stands still for 30 s between looking at its clock and acting. Where one does, the journal still
/// refuses its next line.
actor ObjectLease {
    /// How often the holder says that it lives.
    static let rhythm = Duration.seconds(20)
    /// How old the last renewal may be before the holder asks for another one first.
    static let trust = Duration.seconds(60)
    /// How long the others watch one version before they take the lock over.
    static let expiry = Duration.seconds(90)

    private let objects: any ObjectStore
    private let key: String
    /// The state, as messages name it.
    private let place: String
    private let machine: Machine
    private let clock: any Clock<Duration>
    private let newOwner: @Sendable () -> String
    private var held: Held?
    private var loss: StoreError?
    private var attempts = 0
    private var isRenewing = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    private struct Held {
        var record: LeaseRecord
        var eTag: String
        /// Since the last renewal was sent.
        var renewed: Stopwatch
    }

    /// - Parameter newOwner: a name that no holding ever had before.
    init(
        _ objects: any ObjectStore, key: String, place: String, machine: Machine, clock: any Clock<Duration>,
        newOwner: @escaping @Sendable () -> String
    ) {
        self.objects = objects
        self.key = key
        self.place = place
        self.machine = machine
        self.clock = clock
        self.newOwner = newOwner
    }

    /// Whether the lock was taken, and not lost since.
    var isHeld: Bool { held != nil && loss == nil }

    // MARK: Taking it

    /// Takes the lock when it is free, when its holder is dead, or when it has not been renewed for as long as it takes.
    func acquire(_ holder: LockHolder, timeout: Duration) async throws(StoreError) {
        attempts = 0
        let record = LeaseRecord(holder: holder, owner: newOwner(), machine: machine.name)
        var wait = LockWait(timeout, by: clock, longestPause: .seconds(1))
        var watched: (eTag: String, since: Stopwatch)?
        while true {
            let found = try await look()
            if watched?.eTag != found?.eTag { watched = found.map { ($0.eTag, Stopwatch(by: clock)) } }
            let isStale = watched.map { $0.since.elapsed >= Self.expiry } ?? false
            if let condition = condition(on: found, isStale: isStale), try await take(record, if: condition) { return }
            guard await wait.pause() else {
                throw .locked(place, found.flatMap { LeaseRecord(parsing: $0.bytes)?.holder })
            }
        }
    }

    private func look() async throws(StoreError) -> StoredObject? {
        do { return try await objects.object(key) } catch { throw .inaccessible(.object(error)) }
    }

    /// On what the lock may be taken; nil while somebody has it.
    private func condition(on found: StoredObject?, isStale: Bool) -> PutCondition? {
        guard let found else { return .absent }
        let record = LeaseRecord(parsing: found.bytes)
        let isFree = record.map { $0.holder == nil || isDead($0) } ?? false
        return isFree || isStale ? .unchanged(eTag: found.eTag) : nil
    }

    /// Whether the holder was a process of this machine that is gone.
    private func isDead(_ record: LeaseRecord) -> Bool {
        guard let name = machine.name, record.machine == name, let holder = record.holder else { return false }
        return !machine.isAlive(holder.processID)
    }

    private func take(_ record: LeaseRecord, if condition: PutCondition) async throws(StoreError) -> Bool {
        let sent = Stopwatch(by: clock)
        do {
            let tag = try await objects.settle(
                record.bytes, at: key, if: condition, by: clock, patience: .seconds(30))
            guard let tag else { return false }
            held = Held(record: record, eTag: tag, renewed: sent)
            loss = nil
            return true
        } catch {
            throw .inaccessible(.object(error))
        }
    }

    // MARK: Keeping it

    /// Renews the lock in its rhythm until the calling task is cancelled or somebody else has taken it.
    nonisolated func keep() async {
        while !Task.isCancelled {
            do { try await clock.sleep(for: Self.rhythm) } catch { return }
            // Without an answer there may be one next time; whoever wants to act meanwhile asks by itself.
            guard await isHeld else { return }
            try? await renew()
        }
    }

    /// Makes sure that nobody else can have taken the lock.
    func confirm() async throws(StoreError) {
        while let held, loss == nil, held.renewed.elapsed >= Self.trust { try await renew() }
        if let loss { throw loss }
        guard held != nil else { throw .notBegun }
    }

    /// Says that the holder lives; one call at a time, as each needs the tag that the one before it was given.
    func renew() async throws(StoreError) {
        if isRenewing { return await withCheckedContinuation { waiting.append($0) } }
        isRenewing = true
        defer {
            isRenewing = false
            for waiter in waiting { waiter.resume() }
            waiting = []
        }
        while let held, loss == nil {
            // Each attempt writes what none before it wrote: so the age of what stands there is never taken for less.
            attempts += 1
            let record = held.record.renewed(attempts)
            let sent = Stopwatch(by: clock)
            do {
                if let tag = try await put(record, over: held, patience: Self.rhythm) {
                    return self.held = Held(record: record, eTag: tag, renewed: sent)
                }
                try await settleDoubt(about: held)
            } catch {
                throw .unrecordable(.object(error))
            }
        }
    }

    private func put(
        _ record: LeaseRecord, over held: Held, patience: Duration
    ) async throws(ObjectStoreError) -> String? {
        try await objects.settle(
            record.bytes, at: key, if: .unchanged(eTag: held.eTag), by: clock, patience: patience)
    }

    /// Looks what stands there instead: an earlier attempt of one's own that came late, or somebody else's lock.
    private func settleDoubt(about held: Held) async throws(ObjectStoreError) {
        let found = try await objects.object(key)
        let record = found.flatMap { LeaseRecord(parsing: $0.bytes) }
        if let found, let record, record.owner == held.record.owner, record.holder != nil {
            self.held?.eTag = found.eTag
        } else {
            loss = .takenOver(place, record?.holder)
        }
    }

    /// Why the holder cannot go on, though it has seen nothing of it so far: somebody else did what only a holder does.
    var takeover: StoreError {
        get async {
            let found = try? await objects.object(key)
            return .takenOver(place, found.flatMap { LeaseRecord(parsing: $0.bytes)?.holder })
        }
    }

    /// Gives the lock back; one that is lost already is somebody else's.
    func release() async {
        while let held, loss == nil {
            attempts += 1
            do throws(ObjectStoreError) {
                if try await put(held.record.released(attempts), over: held, patience: .seconds(5)) != nil { break }
                try await settleDoubt(about: held)
            } catch {
                // Whoever comes next waits until it is plain that nobody renews it.
                break
            }
        }
        held = nil
    }
}
