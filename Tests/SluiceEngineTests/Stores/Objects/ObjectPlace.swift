import AWSTesting
import SluiceEngine
import SluiceFiles
import Testing

/// A place that keeps objects, for tests that every kind of store has to pass.
enum ObjectPlace: CaseIterable {
    case memory
    case moto
    case miniStack
    case sealed

    /// Gives the body an empty store, whose lists have pages of three keys where they have pages.
    func withStore(_ body: @Sendable (any ObjectStore) async throws -> Void) async throws {
        switch self {
        case .memory: try await body(MemoryObjects())
        case .moto: try await Self.withBucket(in: .moto, body)
        case .miniStack: try await Self.withBucket(in: .miniStack, body)
        case .sealed:
            let key = try #require(SealingKey(Array(repeating: 7, count: SealingKey.length)))
            try await body(SealedObjects(MemoryObjects(), at: "s3://memory/", key: key))
        }
    }

    private static func withBucket(
        in emulator: Emulator, _ body: @Sendable (any ObjectStore) async throws -> Void
    ) async throws {
        try await EmulatedBucket.with(in: emulator) { bucket in
            try await body(S3Objects(bucket.client, bucket: bucket.name, prefix: "team/net", pageSize: 3))
            #expect(bucket.relay.violations == [])
        }
    }
}
