import SluiceEngine

/// Files in memory whose every sync is announced first, and fails where the hook says so.
struct SyncHookFileSystem: FileSystem {
    let base = MemoryFileSystem(directories: ["/states"])
    let hook: @Sendable () throws(FileSystemError) -> Void

    func contents(of path: String) -> [UInt8]? { base.contents(of: path) }

    func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        SyncHookFile(base: try base.openFile(at: path, creation), hook: hook)
    }

    func move(_ path: String, to other: String) throws(FileSystemError) { try base.move(path, to: other) }

    func delete(_ path: String) { base.delete(path) }

    func syncDirectory(_ path: String) { base.syncDirectory(path) }

    func status(of path: String) -> FileStatus? { base.status(of: path) }

    func names(in directory: String) -> [String] { base.names(in: directory) }

    func makeDirectory(_ path: String) throws(FileSystemError) { try base.makeDirectory(path) }

    func deleteDirectory(_ path: String) throws(FileSystemError) { try base.deleteDirectory(path) }
}

private final class SyncHookFile: OpenFile {
    private let base: any OpenFile
    private let hook: @Sendable () throws(FileSystemError) -> Void

    init(base: any OpenFile, hook: @escaping @Sendable () throws(FileSystemError) -> Void) {
        self.base = base
        self.hook = hook
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) { try base.write(bytes, at: offset) }

    func resize(to length: Int) throws(FileSystemError) { try base.resize(to: length) }

    func reserve(_ length: Int) throws(FileSystemError) { try base.reserve(length) }

    func sync() throws(FileSystemError) {
        try hook()
        try base.sync()
    }

    func setPermissions(_ permissions: UInt16) throws(FileSystemError) { try base.setPermissions(permissions) }

    func tryLock() throws(FileSystemError) -> Bool { try base.tryLock() }
}
