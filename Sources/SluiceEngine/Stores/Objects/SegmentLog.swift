import SluiceFiles

/// A journal that is written as segments, each an object that must not be there yet.
actor SegmentLog: JournalMedium {
    private let objects: any ObjectStore
    private let path: BucketPath
    private let generation: JournalGeneration
    private let lease: ObjectLease
    private let clock: any Clock<Duration>
    /// Of the last segment that is there.
    private(set) var number: Int

    init(
        _ generation: JournalGeneration, after number: Int, at path: BucketPath, in objects: any ObjectStore,
        under lease: ObjectLease, clock: any Clock<Duration>
    ) {
        self.generation = generation
        self.number = number
        self.path = path
        self.objects = objects
        self.lease = lease
        self.clock = clock
    }

    /// Writes the next segment, and makes sure afterwards that the lock is still held.
    func write(_ bytes: [UInt8], at offset: Int) async throws(StoreError) {
        try await write(bytes)
        // Whoever stood still before this has lost the lock, and whoever stood still for long does not know.
        try await lease.confirm()
    }

    private func write(_ bytes: [UInt8]) async throws(StoreError) {
        let tag: String?
        do {
            tag = try await objects.settle(
                bytes, at: generation.key(number + 1, in: path), if: .absent, by: clock, patience: ObjectLease.trust)
        } catch {
            throw .unrecordable(.object(error))
        }
        guard tag != nil else { throw await lease.takeover }
        number += 1
    }
}
