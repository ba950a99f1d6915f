public import SluiceCore
import SluiceFiles

extension FileJournal {
    /// Puts a state in the place of whatever is stored, readable or not; needs the lock.
    ///
    /// A snapshot that can be read becomes the backup. One that cannot, and a journal, are kept beside it as
    /// `….damaged`, so that a good backup is never lost for a bad file. Cut off in between, the files are what they
    /// were, or a journal without its snapshot, which is refused.
    ///
    /// - Returns: the files that were set aside.
    @discardableResult
    public func replace(with state: State) async throws(StoreError) -> [String] {
        guard lockFile != nil else { throw .notBegun }
        do {
            var kept: [String] = []
            if let bytes = try fileSystem.contents(of: path.snapshot) {
                let isWhole = (try? Snapshot(parsing: bytes, file: path.snapshot)) != nil
                kept.append(isWhole ? path.backup : path.damaged)
                try replace(kept[0], with: bytes)
            }
            if let journal = try fileSystem.contents(of: path.journal) {
                kept.append(path.damagedJournal)
                try replace(path.damagedJournal, with: journal)
            }
            try replace(path.snapshot, with: Snapshot(state).bytes)
            try fileSystem.syncDirectory(path.directory)
            try fileSystem.delete(path.journal)
            try fileSystem.syncDirectory(path.directory)
            return kept
        } catch {
            throw .unrecordable(.file(error))
        }
    }

    /// Renames the snapshot.
    public func retire() throws(StoreError) -> String {
        guard lockFile != nil else { throw .notBegun }
        do {
            try fileSystem.move(path.snapshot, to: path.migrated)
            try fileSystem.syncDirectory(path.directory)
            return path.migrated
        } catch {
            throw .unrecordable(.file(error))
        }
    }
}
