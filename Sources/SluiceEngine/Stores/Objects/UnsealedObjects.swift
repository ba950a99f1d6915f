import SluiceFiles

/// Keeps objects as they are in another store, and tells sealed ones from damaged ones.
public struct UnsealedObjects: ObjectStore {
    private let base: any ObjectStore
    private let place: String

    /// A store that seals nothing.
    ///
    /// - Parameter place: as messages name it, ending in a slash: `s3://bucket/prefix/`.
    public init(_ base: any ObjectStore, at place: String) {
        self.base = base
        self.place = place
    }

    /// The object of this key; one that is sealed is refused.
    public func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        let object = try await base.object(key)
        if let object, SealedBytes.isSealed(object.bytes) { throw ObjectStoreError(place + key, .sealed(Self.reason)) }
        return object
    }

    private static let reason =
        "it is sealed, and no key is given; say where the key is with `stateKey` in the plan or with --state-key"

    /// Writes an object whole where its condition holds.
    public func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        try await base.put(bytes, at: key, if: condition)
    }

    /// Takes an object away.
    public func delete(_ key: String) async throws(ObjectStoreError) { try await base.delete(key) }

    /// The keys that begin so.
    public func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        try await base.keys(beginning: prefix)
    }
}
