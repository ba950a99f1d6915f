import SluiceEngine
import Synchronization

/// Objects behind a line on which a call may be lost: before it was done, or after.
final class TroubledObjects: ObjectStore {
    /// What happens to a call.
    enum Trouble: CaseIterable {
        /// Nothing.
        case none
        /// It is not done, and not answered.
        case lost
        /// It is done, and not answered.
        case unanswered
        /// Another write to the same object is under way.
        case conflict
    }

    private let wrapped: any ObjectStore
    private let calls = Mutex(0)
    private let trouble: @Sendable (Int) -> Trouble

    /// - Parameter trouble: what happens to the call of this number, from 1.
    init(_ wrapped: any ObjectStore, _ trouble: @escaping @Sendable (Int) -> Trouble) {
        self.wrapped = wrapped
        self.trouble = trouble
    }

    /// How many calls have come.
    var callCount: Int { calls.withLock { $0 } }

    func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        try await troubled(key) { () throws(ObjectStoreError) in try await self.wrapped.object(key) }
    }

    func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        try await troubled(key, writes: true) { () throws(ObjectStoreError) in
            try await self.wrapped.put(bytes, at: key, if: condition)
        }
    }

    func delete(_ key: String) async throws(ObjectStoreError) {
        try await troubled(key) { () throws(ObjectStoreError) in try await self.wrapped.delete(key) }
    }

    func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        try await troubled(prefix) { () throws(ObjectStoreError) in try await self.wrapped.keys(beginning: prefix) }
    }

    private func troubled<Value: Sendable>(
        _ key: String, writes: Bool = false, _ work: () async throws(ObjectStoreError) -> Value
    ) async throws(ObjectStoreError) -> Value {
        let number = calls.withLock { calls in
            calls += 1
            return calls
        }
        switch trouble(number) {
        case .lost: throw ObjectStoreError(key, .unanswered("lost"))
        case .conflict where writes: throw ObjectStoreError(key, .conflict)
        case .none, .conflict: return try await work()
        case .unanswered:
            _ = try await work()
            throw ObjectStoreError(key, .unanswered("answer lost"))
        }
    }
}
