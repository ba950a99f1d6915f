import SluiceFiles

/// Taking everything back that was written into a workspace.
extension Workspace {
    /// What it takes to have the workspace as it was.
    public struct Reversal: Hashable, Sendable {
        /// One file.
        public struct Step: Hashable, Sendable {
            /// Relative to the workspace.
            public var path: String
            /// As it is now; nil where it is not there.
            public var before: [UInt8]?
            /// As it was, with what the user has edited since; nil where it was not there.
            public var after: [UInt8]?
            var permissions: UInt16?
        }

        /// Each file that was ever changed; some may be as they were already.
        public var steps: [Step]
        fileprivate var record: WorkspaceRecord
    }

    /// Decides how to take everything back; nil where there is nothing to take back. Changes nothing.
    ///
    /// - Parameter force: gives up what the user did to a file where it cannot be told from what was written.
    public func reversal(force: Bool = false) throws(WorkspaceError) -> Reversal? {
        guard let record = try backups.record() else {
            do { return try backups.isThere() ? Reversal(steps: [], record: WorkspaceRecord()) : nil } catch {
                throw .inaccessible(error)
            }
        }
        var reversal = Reversal(steps: [], record: record)
        var entanglements: [WorkspaceError.Entanglement] = []
        for entry in record.entries {
            let content = try contents(of: entry.path)
            let origin = try origin(of: entry, beneath: content)
            guard origin != .entangled || force else {
                entanglements.append(entanglement(of: entry.path, record))
                continue
            }
            reversal.steps.append(try step(entry, origin, content))
        }
        guard entanglements.isEmpty else { throw .entangled(entanglements) }
        return reversal
    }

    private func step(
        _ entry: WorkspaceRecord.Entry, _ origin: WorkspaceRecord.Entry.Origin, _ content: [UInt8]?
    ) throws(WorkspaceError) -> Reversal.Step {
        var step = Reversal.Step(
            path: entry.path, before: content, after: nil, permissions: entry.original?.permissions)
        if case .edited(let text) = origin {
            step.after = text
        } else if let original = entry.original {
            let isOriginal = content.map { ContentHash(of: $0) } == original.hash
            step.after = isOriginal ? content : try kept(entry, original)
        }
        return step
    }

    private func kept(
        _ entry: WorkspaceRecord.Entry, _ original: WorkspaceRecord.Original
    ) throws(WorkspaceError) -> [UInt8] {
        let copy: [UInt8]?
        do { copy = try backups.copy(of: entry.path, original.hash) } catch { throw .inaccessible(error) }
        guard let copy else {
            throw .backupLost(path: entry.path, backup: BackupFolder.copyName(of: entry.path, original.hash))
        }
        return copy
    }

    /// Takes everything back and forgets it: afterwards every name, byte and mode is as it was.
    ///
    /// A run that is cut off is taken up by doing the same again.
    public func revert(_ reversal: Reversal) throws(WorkspaceError) {
        var places: [String] = []
        for step in reversal.steps {
            let place = try place(of: step.path)
            guard place != nil || step.after == nil else { throw .noFolder(parent(of: step.path)) }
            guard try contents(of: step.path) == step.before else { throw .changedMeanwhile(step.path) }
            places.append(place ?? "")
        }
        do {
            try noteEditedOriginals(reversal)
            try restore(reversal.steps, at: places)
            try backups.remove()
        } catch {
            throw .unwritten(error)
        }
    }

    /// Before a file becomes what is in no record yet: its original with the user's edits.
    private func noteEditedOriginals(_ reversal: Reversal) throws(FileSystemError) {
        var record = reversal.record
        for step in reversal.steps {
            guard let after = step.after, var entry = record[step.path], !entry.knows(after) else { continue }
            entry.original?.hash = ContentHash(of: after)
            if let before = step.before { entry.written.append(ContentHash(of: before)) }
            record[step.path] = entry
            try backups.keep(after, of: step.path)
        }
        if record != reversal.record { try backups.store(record) }
    }

    private func restore(_ steps: [Reversal.Step], at places: [String]) throws(FileSystemError) {
        var drafts: [String?] = []
        for (step, place) in zip(steps, places) {
            drafts.append(try draft(of: step, at: place))
        }
        for (index, place) in places.enumerated() {
            if let draft = drafts[index] {
                try files.move(draft, to: place)
            } else if steps[index].after == nil, steps[index].before != nil {
                try files.delete(place)
            } else {
                continue
            }
            try files.syncDirectory(StatePath.directory(of: place))
        }
    }

    /// The file as it is to be, beside where it is to go; nil where nothing has to be written.
    private func draft(of step: Reversal.Step, at place: String) throws(FileSystemError) -> String? {
        guard let after = step.after else { return nil }
        let permissions = step.permissions ?? Self.privateMode
        let present = try files.status(of: place)?.permissions
        if step.before == after, present == permissions { return nil }
        return try backups.stage(after, for: step.path, permissions: permissions)
    }
}
