import SluiceFiles
import Synchronization

/// Keeps objects in memory, as strictly as S3 keeps them, for simulations and tests.
public final class MemoryObjects: ObjectStore {
    private let place: String
    private let kept = Mutex(Kept())

    private struct Kept {
        var objects: [String: StoredObject] = [:]
        var writes = 0
    }

    /// An empty store.
    ///
    /// - Parameter place: as messages name it, ending in a slash.
    public init(_ place: String = "s3://memory/") { self.place = place }

    /// The object of this key as it is now.
    public func object(_ key: String) -> StoredObject? { kept.withLock { $0.objects[key] } }

    /// Writes an object whole where its condition holds.
    public func put(_ bytes: [UInt8], at key: String, if condition: PutCondition?) -> String? {
        kept.withLock { kept in
            switch condition {
            case .absent where kept.objects[key] != nil: return nil
            case .unchanged(let tag) where kept.objects[key]?.eTag != tag: return nil
            default: break
            }
            // S3's tags are made of the bytes alone: what is written again has the tag that it had.
            let tag = Self.tag(of: bytes)
            kept.objects[key] = StoredObject(bytes: bytes, eTag: tag)
            kept.writes += 1
            return tag
        }
    }

    /// Takes an object away.
    public func delete(_ key: String) { kept.withLock { $0.objects[key] = nil } }

    /// The keys that begin so, in ascending order.
    public func keys(beginning prefix: String) -> [String] {
        kept.withLock { $0.objects.keys.filter { $0.hasPrefix(prefix) }.sorted() }
    }

    private static func tag(of bytes: [UInt8]) -> String { "\"\(ContentHash(of: bytes))\"" }

    /// How many writes have been done.
    public var writes: Int { kept.withLock(\.writes) }
}
