public import SluiceFiles
import Synchronization

/// Keeps objects sealed in another store: whoever reads that store sees neither what is in them nor can put one in
/// another's place.
///
/// What is sealed belongs to its place: copied to another bucket or prefix, it does not open. An older version that is
/// brought back in its own place does; conditions on tags are what guards against that.
public final class SealedObjects: ObjectStore {
    private let base: any ObjectStore
    private let place: String
    private let key: SealingKey
    private let random: Mutex<any RandomNumberGenerator & Sendable>

    /// A store that seals.
    ///
    /// - Parameters:
    ///   - base: where the sealed objects are kept.
    ///   - place: as messages name it, ending in a slash: `s3://bucket/prefix/`.
    ///   - random: gives the nonces; only a test may have one that gives the same numbers twice.
    public init(
        _ base: any ObjectStore, at place: String, key: SealingKey,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) {
        self.base = base
        self.place = place
        self.key = key
        self.random = Mutex(random)
    }

    /// The object of this key, opened, with the tag of its sealed bytes.
    public func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        guard let sealed = try await base.object(key) else { return nil }
        do throws(SealedBytes.Broken) {
            let bytes = try SealedBytes.open(sealed.bytes, for: place + key, with: self.key)
            return StoredObject(bytes: bytes, eTag: sealed.eTag)
        } catch {
            throw ObjectStoreError(place + key, .sealed("\(error)"))
        }
    }

    /// Seals an object and writes it whole where its condition holds.
    public func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        let sealed = random.withLock { random in
            SealedBytes.seal(bytes, for: place + key, with: self.key, using: &random)
        }
        return try await base.put(sealed, at: key, if: condition)
    }

    /// Takes an object away.
    public func delete(_ key: String) async throws(ObjectStoreError) { try await base.delete(key) }

    /// The keys that begin so; they are not sealed.
    public func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        try await base.keys(beginning: prefix)
    }
}
