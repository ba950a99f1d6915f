import SluiceEngine

/// A bucket as a process has it: the dead reach nothing, and whoever is doomed dies before the next write.
struct ProcessObjects: ObjectStore {
    let base: any ObjectStore
    let process: SimulatedProcess

    func object(_ key: String) async throws(ObjectStoreError) -> StoredObject? {
        try check(key)
        return try await base.object(key)
    }

    func put(
        _ bytes: [UInt8], at key: String, if condition: PutCondition?
    ) async throws(ObjectStoreError) -> String? {
        process.meetDoom()
        try check(key)
        return try await base.put(bytes, at: key, if: condition)
    }

    func delete(_ key: String) async throws(ObjectStoreError) {
        process.meetDoom()
        try check(key)
        try await base.delete(key)
    }

    func keys(beginning prefix: String) async throws(ObjectStoreError) -> [String] {
        try check(prefix)
        return try await base.keys(beginning: prefix)
    }

    private func check(_ key: String) throws(ObjectStoreError) {
        if process.isDead { throw ObjectStoreError(key, .refused("the process is dead")) }
    }
}
