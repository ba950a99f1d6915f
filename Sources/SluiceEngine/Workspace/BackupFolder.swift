import SluiceFiles

/// `.sluice` in a workspace: a record of what was changed, and copies named after what is in them.
///
/// A copy is never changed, and the record is replaced in one step, so that a run may be cut off anywhere. Folder and
/// files are for their owner alone, and git is told to leave them alone.
struct BackupFolder {
    static let name = ".sluice"
    private static let recordName = "record.json"
    private static let ignoreName = ".gitignore"

    let workspace: String
    let files: any FileSystem

    private var path: String { "\(workspace)/\(Self.name)" }
    private var recordPath: String { "\(path)/\(Self.recordName)" }

    // MARK: Reading

    /// Whether there is anything at all, be it left over from a run that was cut off.
    func isThere() throws(FileSystemError) -> Bool {
        switch try files.status(of: path)?.kind {
        case .directory: return true
        case nil: return false
        case .file, .symbolicLink, .other:
            throw FileSystemError(.look, path, code: 0, message: "it is not sluice's folder of backups")
        }
    }

    /// nil where nothing was changed yet.
    func record() throws(WorkspaceError) -> WorkspaceRecord? {
        let bytes: [UInt8]?
        do { bytes = try isThere() ? files.contents(of: recordPath) : nil } catch { throw .inaccessible(error) }
        guard let bytes else { return nil }
        do { return try WorkspaceRecord(parsing: bytes, file: recordPath) } catch { throw .unreadableRecord(error) }
    }

    /// A copy that was kept; nil where it is not there, or not as it was kept.
    func copy(of file: String, _ hash: ContentHash) throws(FileSystemError) -> [UInt8]? {
        try files.contents(of: place(of: file, hash)).flatMap { ContentHash(of: $0) == hash ? $0 : nil }
    }

    /// Where the copy of a file lies, relative to the workspace: `.sluice/NAME.DIGITS`, `+` for each slash.
    static func copyName(of file: String, _ hash: ContentHash) -> String {
        "\(name)/\(file.replacing("/", with: "+")).\(hash.description.prefix(12))"
    }

    private func place(of file: String, _ hash: ContentHash) -> String {
        "\(workspace)/\(Self.copyName(of: file, hash))"
    }

    // MARK: Writing

    /// Makes the folder where it is not there.
    func make() throws(FileSystemError) {
        try files.makeDirectory(path)
        try files.syncDirectory(workspace)
        guard try files.contents(of: "\(path)/\(Self.ignoreName)") == nil else { return }
        try files.write(Array("*\n".utf8), to: "\(path)/\(Self.ignoreName)")
    }

    /// Keeps a content of a file, unless it is kept already.
    func keep(_ content: [UInt8], of file: String) throws(FileSystemError) {
        let hash = ContentHash(of: content)
        guard try copy(of: file, hash) == nil else { return }
        try files.replace(place(of: file, hash), with: content)
    }

    /// From here on the record says this.
    func store(_ record: WorkspaceRecord) throws(FileSystemError) {
        try files.syncDirectory(path)
        try files.replace(recordPath, with: record.bytes)
        try files.syncDirectory(path)
    }

    /// Writes what a file is to become where it only has to be given the file's name.
    ///
    /// - Returns: where it lies.
    func stage(_ content: [UInt8], for file: String, permissions: UInt16) throws(FileSystemError) -> String {
        let draft = "\(path)/\(file.replacing("/", with: "+")).next"
        try files.write(content, to: draft, permissions: permissions)
        return draft
    }

    // MARK: Taking away

    /// Takes away every copy that the record does not speak of, and what a run that was cut off left.
    func prune(_ record: WorkspaceRecord) throws(FileSystemError) {
        let copies = record.entries.flatMap { entry in entry.copies.map { Self.copyName(of: entry.path, $0) } }
        let kept = Set(copies.map { String($0.dropFirst(Self.name.count + 1)) } + [Self.recordName, Self.ignoreName])
        for name in try files.names(in: path) where !kept.contains(name) { try files.delete("\(path)/\(name)") }
        try files.syncDirectory(path)
    }

    /// Takes everything away; the record goes last, so that a run that is cut off here can be taken up.
    func remove() throws(FileSystemError) {
        guard try isThere() else { return }
        try prune(WorkspaceRecord())
        for name in [Self.recordName, Self.ignoreName] {
            try files.delete("\(path)/\(name)")
            try files.syncDirectory(path)
        }
        try files.deleteDirectory(path)
        try files.syncDirectory(workspace)
    }
}

extension FileSystem {
    /// Writes a whole file and makes its content durable; the name is not yet.
    fileprivate func write(
        _ content: [UInt8], to path: String, permissions: UInt16 = 0o600
    ) throws(FileSystemError) {
        let file = try openFile(at: path, .ifMissing)
        try file.resize(to: 0)
        try file.write(content, at: 0)
        try file.setPermissions(permissions)
        try file.sync()
    }

    /// Puts a whole file in the place of another in one step.
    fileprivate func replace(_ path: String, with content: [UInt8]) throws(FileSystemError) {
        try write(content, to: StatePath.draft(of: path))
        try move(StatePath.draft(of: path), to: path)
    }
}
