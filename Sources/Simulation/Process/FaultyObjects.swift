import SeededRandom
public import SluiceEngine
import Synchronization

/// A store whose calls and answers get lost and whose writes collide, and at whose every call a test can look in.
public final class FaultyObjects: ObjectStore {
    /// How often what goes wrong, each from 0 to 1.
    public struct Odds: Hashable, Sendable {
        /// A change is not done, and nobody says so.
        public var lostBefore: Double
        /// A change is done, and nobody says so.
        public var lostAfter: Double
        /// A write on a condition is not done, for another is said to be under way.
        public var conflict: Double
        /// An object or a list is not told.
        public var lostRead: Double

        /// Nothing goes wrong but what is given.
        public init(
            lostBefore: Double = 0, lostAfter: Double = 0, conflict: Double = 0, lostRead: Double = 0
        ) {
            self.lostBefore = lostBefore
            self.lostAfter = lostAfter
            self.conflict = conflict
            self.lostRead = lostRead
        }
    }

    /// What is asked for.
    public enum Call: Hashable, Sendable {
        case object(String)
        case put(String, PutCondition?)
        case delete(String)
        case keys(String)
    }

    /// When a test looks in.
    public enum Moment: Hashable, Sendable {
        /// Before anything of the call is done.
        case before
        /// When all of it is done that will be, and nobody has been told.
        case after
    }

    private let base: any ObjectStore
    private let odds: Odds
    private let random: Mutex<SplitMix64>
    private let hook: @Sendable (Moment, Call) async -> Void

    /// A store that disturbs another.
    ///
    /// - Parameters:
    ///   - seed: what goes wrong follows from it and from the order of the calls alone.
    ///   - hook: waited for before and after every call; a test stops a caller there, or does something in between.
    public init(
        _ base: any ObjectStore, seed: UInt64, odds: Odds = Odds(),
        hook: @escaping @Sendable (Moment, Call) async -> Void = { _, _ in }
    ) {
        self.base = base
        self.odds = odds
        self.hook = hook
        random = Mutex(SplitMix64(seed: seed))
    }

    /// The object of this key, or no answer.
    public func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        try await read(.object(key), key) { () throws(ObjectStoreError) in try await self.base.object(key) }
    }

    /// The keys that begin so, or no answer.
    public func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        try await read(.keys(prefix), prefix) { () throws(ObjectStoreError) in
            try await self.base.keys(beginning: prefix)
        }
    }

    /// Writes an object, or does not, and says so, or does not.
    public func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        let conflict = draws(odds.conflict) && condition != nil
        return try await change(.put(key, condition), key, conflict: conflict) { () throws(ObjectStoreError) in
            try await self.base.put(bytes, at: key, if: condition)
        }
    }

    /// Takes an object away, or does not, and says so, or does not.
    public func delete(_ key: String) async throws(ObjectStoreError) {
        try await change(.delete(key), key, conflict: false) { () throws(ObjectStoreError) in
            try await self.base.delete(key)
        }
    }
}

extension FaultyObjects {
    private func draws(_ probability: Double) -> Bool { random.withLock { $0.draws(probability) } }

    private func read<Value: Sendable>(
        _ call: Call, _ key: String, _ work: () async throws(ObjectStoreError) -> Value
    ) async throws(ObjectStoreError) -> Value {
        let isLost = draws(odds.lostRead)
        await hook(.before, call)
        let result: Result<Value, ObjectStoreError>
        do throws(ObjectStoreError) { result = .success(try await work()) } catch { result = .failure(error) }
        await hook(.after, call)
        if isLost { throw ObjectStoreError(key, .unanswered("the answer was lost")) }
        return try result.get()
    }

    private func change<Value: Sendable>(
        _ call: Call, _ key: String, conflict: Bool, _ work: () async throws(ObjectStoreError) -> Value
    ) async throws(ObjectStoreError) -> Value {
        let (before, after) = (draws(odds.lostBefore), draws(odds.lostAfter))
        await hook(.before, call)
        let result: Result<Value, ObjectStoreError>
        if conflict {
            result = .failure(ObjectStoreError(key, .conflict))
        } else if before {
            result = .failure(ObjectStoreError(key, .unanswered("the call was lost")))
        } else {
            do throws(ObjectStoreError) { result = .success(try await work()) } catch { result = .failure(error) }
        }
        await hook(.after, call)
        if after, !conflict { throw ObjectStoreError(key, .unanswered("the answer was lost")) }
        return try result.get()
    }
}
