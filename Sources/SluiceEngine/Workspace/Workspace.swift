import SluiceFiles

/// A folder with the files of the Anthos step, and what sluice remembers of how they were.
///
/// Every path is relative to the folder, made of plain names, and followed through no symbolic link.
public struct Workspace: Sendable {
    /// As it is reached from where the process runs; the folder itself may be reached by a link.
    public let folder: String
    let files: any FileSystem

    /// A folder that is there, or will be reported as missing.
    public init(folder: String, in files: any FileSystem = LocalFileSystem()) {
        self.folder = folder
        self.files = files
    }

    var backups: BackupFolder { BackupFolder(workspace: folder, files: files) }

    /// Fails where there is no such folder.
    public func check() throws(WorkspaceError) {
        switch try status(at: folder)?.kind {
        case .directory, .symbolicLink: break
        case .file, .other, nil: throw .noFolder(folder)
        }
    }

    /// All bytes of a file; nil where there is none.
    public func contents(of path: String) throws(WorkspaceError) -> [UInt8]? {
        guard let file = try place(of: path) else { return nil }
        do { return try files.contents(of: file) } catch { throw .inaccessible(error) }
    }

    /// What stands at a path; nil where nothing does.
    public func status(of path: String) throws(WorkspaceError) -> FileStatus? {
        guard let file = try place(of: path) else { return nil }
        return try status(at: file)
    }

    /// The path from where the process runs, after a look at each name on the way; nil where the way ends before it.
    func place(of path: String) throws(WorkspaceError) -> String? {
        let names = Self.names(in: path)
        guard !path.hasPrefix("/"), !names.isEmpty, !names.contains("..") else { throw .outside(path) }
        var place = folder
        for (index, name) in names.enumerated() {
            place += "/\(name)"
            let kind = try status(at: place)?.kind
            if kind == .symbolicLink { throw .symbolicLink(names[...index].joined(separator: "/")) }
            if kind == nil, index < names.count - 1 { return nil }
        }
        return place
    }

    /// One spelling for each path: without `.` and doubled slashes.
    static func normalized(_ path: String) -> String { names(in: path).joined(separator: "/") }

    private static func names(in path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }

    private func status(at place: String) throws(WorkspaceError) -> FileStatus? {
        do { return try files.status(of: place) } catch { throw .inaccessible(error) }
    }
}
