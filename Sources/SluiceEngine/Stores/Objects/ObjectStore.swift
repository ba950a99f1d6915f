/// Keeps objects under keys, each written whole, and on a condition where it is asked to.
///
/// This is what a state that a team shares rests on: S3, or something that answers as S3 does. All keys are below one
/// prefix, which is left out of them here.
public protocol ObjectStore: Sendable {
    /// The object of this key as it is now; `nil` where there is none.
    func object(_ key: String) async throws(ObjectStoreError) -> StoredObject?

    /// Writes an object whole, once.
    ///
    /// - Returns: the tag of what was written, or `nil` where the condition did not hold.
    /// - Throws: ``ObjectStoreError`` with ``ObjectStoreError/Problem/unanswered(_:)`` where nobody knows whether it was
    ///   written, and ``ObjectStoreError/Problem/conflict`` where another write was under way and this one was not done.
    func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String?

    /// Takes an object away; one that is not there is no failure.
    func delete(_ key: String) async throws(ObjectStoreError)

    /// The keys that begin so, in ascending order.
    func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String]
}

/// On what the writing of an object depends.
public enum PutCondition: Hashable, Sendable {
    /// There is no object of that key.
    case absent
    /// The object is still the one that this tag was given out for.
    case unchanged(eTag: String)
}

/// An object at rest.
public struct StoredObject: Hashable, Sendable {
    /// All its bytes.
    public var bytes: [UInt8]
    /// What tells these bytes from any that are written later.
    public var eTag: String

    /// An object of these bytes.
    public init(bytes: [UInt8], eTag: String) {
        self.bytes = bytes
        self.eTag = eTag
    }
}
