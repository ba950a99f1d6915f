public import SluiceFiles

/// Writing edits: first what was there is kept, then every file is replaced in one step.
extension Workspace {
    /// Writes edits, each with the mode that the file had; what is new or secret is for its owner alone.
    ///
    /// Either no file is changed or, unless the process dies or the disk fails in the midst of it, all are; writing
    /// the same edits again heals that. The original that was kept first stays kept: where the user has edited a file
    /// since, it takes over the user's edits.
    ///
    /// - Parameter force: takes a file as its own original where earlier edits cannot be told from the user's.
    public func write(_ edits: [FileEdit], force: Bool = false) throws(WorkspaceError) {
        let changes = edits.filter(\.isChange)
        guard !changes.isEmpty else { return }
        let places = try placesUnchanged(changes)
        var record = try backups.record() ?? WorkspaceRecord()
        var (copies, entanglements): ([(String, [UInt8])], [WorkspaceError.Entanglement]) = ([], [])
        for change in changes {
            guard let step = try recording(change, on: record, force: force) else {
                entanglements.append(entanglement(of: change.path, record))
                continue
            }
            record[step.entry.path] = step.entry
            copies += step.copies.map { (step.entry.path, $0) }
        }
        guard entanglements.isEmpty else { throw .entangled(entanglements) }
        do { try commit(changes, at: places, record, copies) } catch { throw .unwritten(error) }
    }

    /// Where the files lie, after a look that they are as they were when the edits were decided.
    private func placesUnchanged(_ changes: [FileEdit]) throws(WorkspaceError) -> [String] {
        var places: [String] = []
        for change in changes {
            guard let place = try place(of: change.path) else { throw .noFolder(parent(of: change.path)) }
            guard try contents(of: change.path) == change.before else { throw .changedMeanwhile(change.path) }
            places.append(place)
        }
        return places
    }

    func parent(of path: String) -> String { StatePath.directory(of: "\(folder)/\(path)") }

    /// The entry of a file that is about to be changed, and the contents that have to be kept for it; nil where the
    /// original cannot be told.
    private func recording(
        _ change: FileEdit, on record: WorkspaceRecord, force: Bool
    ) throws(WorkspaceError) -> (entry: WorkspaceRecord.Entry, copies: [[UInt8]])? {
        let path = Self.normalized(change.path)
        let permissions = try status(of: path)?.permissions ?? Self.privateMode
        func original(_ text: [UInt8]) -> WorkspaceRecord.Original {
            WorkspaceRecord.Original(hash: ContentHash(of: text), permissions: permissions)
        }
        var entry =
            record[path]
            ?? WorkspaceRecord.Entry(path: path, original: change.before.map(original), written: [], isSecret: false)
        var copies: [[UInt8]] = []
        switch try origin(of: entry, beneath: change.before) {
        case .recorded: break
        case .edited(let text):
            entry.original = original(text)
            copies.append(text)
        case .entangled:
            guard force else { return nil }
            entry.original = change.before.map(original)
        }
        entry.isSecret = entry.isSecret || change.isSecret
        let replaced = change.before.map { ContentHash(of: $0) }.flatMap { $0 == entry.original?.hash ? nil : $0 }
        entry.written = [replaced, ContentHash(of: change.after)].compactMap(\.self)
        let texts = [change.before, change.after].compactMap(\.self)
        copies += texts.filter { entry.copies.contains(ContentHash(of: $0)) }
        return (entry, copies)
    }

    /// What the original of a file is, now that it is as it is.
    func origin(
        of entry: WorkspaceRecord.Entry, beneath content: [UInt8]?
    ) throws(WorkspaceError) -> WorkspaceRecord.Entry.Origin {
        guard !entry.knows(content) else { return .recorded }
        do {
            var texts: [[UInt8]] = []
            for hash in entry.written {
                if let text = try backups.copy(of: entry.path, hash) { texts.append(text) }
            }
            let original = try entry.original.flatMap { (original) throws(FileSystemError) in
                try backups.copy(of: entry.path, original.hash)
            }
            return entry.origin(
                beneath: content, originalText: entry.isSecret ? nil : original, writtenTexts: texts)
        } catch {
            throw .inaccessible(error)
        }
    }

    func entanglement(of path: String, _ record: WorkspaceRecord) -> WorkspaceError.Entanglement {
        let path = Self.normalized(path)
        let backup = record[path]?.original.map { BackupFolder.copyName(of: path, $0.hash) }
        return WorkspaceError.Entanglement(path: path, backup: backup)
    }

    /// For its owner alone.
    static let privateMode: UInt16 = 0o600

    private func commit(
        _ changes: [FileEdit], at places: [String], _ record: WorkspaceRecord, _ copies: [(String, [UInt8])]
    ) throws(FileSystemError) {
        try backups.make()
        for (path, content) in copies { try backups.keep(content, of: path) }
        try backups.store(record)
        var drafts: [String] = []
        for (change, place) in zip(changes, places) {
            let permissions = change.isSecret ? Self.privateMode : try files.status(of: place)?.permissions
            drafts.append(
                try backups.stage(
                    change.after, for: Self.normalized(change.path), permissions: permissions ?? Self.privateMode))
        }
        for (draft, place) in zip(drafts, places) {
            try files.move(draft, to: place)
            try files.syncDirectory(StatePath.directory(of: place))
        }
        try backups.prune(record)
    }
}
