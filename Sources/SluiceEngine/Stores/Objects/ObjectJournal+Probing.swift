extension ObjectJournal {
    /// Finds out whether the store keeps to conditions, as everything here rests on that; leaves nothing behind.
    ///
    /// - Throws: ``StoreError/inaccessible(_:)``, with ``ObjectStoreError/Problem/unconditional`` for a store that does
    ///   not, and with what it says for one that cannot be written to.
    public func probe() async throws(StoreError) {
        let key = path.snapshot + ".probe"
        do throws(ObjectStoreError) {
            try await objects.delete(key)
            try await refuseUnless(try await objects.put([1], at: key, if: .absent) != nil, key)
            try await refuseUnless(try await objects.put([2], at: key, if: .absent) == nil, key)
            guard let found = try await objects.object(key) else {
                throw ObjectStoreError(path.name(of: key), .unconditional)
            }
            let tag = try await objects.put([3], at: key, if: .unchanged(eTag: found.eTag))
            try await refuseUnless(tag != nil, key)
            try await refuseUnless(try await objects.put([4], at: key, if: .unchanged(eTag: found.eTag)) == nil, key)
            _ = try await objects.keys(beginning: path.journal)
            try await objects.delete(key)
        } catch {
            throw .inaccessible(.object(error))
        }
    }

    private func refuseUnless(_ isKept: Bool, _ key: String) async throws(ObjectStoreError) {
        guard !isKept else { return }
        try? await objects.delete(key)
        throw ObjectStoreError(path.name(of: key), .unconditional)
    }
}
