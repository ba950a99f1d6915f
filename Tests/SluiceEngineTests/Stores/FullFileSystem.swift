import SluiceEngine
import Synchronization

/// A file system with a directory that takes no more bytes once it is full.
final class FullFileSystem: FileSystem {
    private let base: MemoryFileSystem
    private let directory: String
    private let isFull = Mutex(false)

    init(_ base: MemoryFileSystem, directory: String) {
        self.base = base
        self.directory = directory
    }

    /// From now on nothing can be written there.
    func fill() { isFull.withLock { $0 = true } }

    fileprivate func check(_ path: String) throws(FileSystemError) {
        guard isFull.withLock(\.self), path.hasPrefix(directory + "/") else { return }
        throw FileSystemError(.write, path, code: 28, message: "No space left on device")
    }

    func contents(of path: String) throws(FileSystemError) -> [UInt8]? { base.contents(of: path) }

    func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        FullFile(try base.openFile(at: path, creation), path, in: self)
    }

    func move(_ path: String, to other: String) throws(FileSystemError) { try base.move(path, to: other) }
    func delete(_ path: String) throws(FileSystemError) { base.delete(path) }
    func syncDirectory(_ path: String) throws(FileSystemError) { base.syncDirectory(path) }
    func status(of path: String) throws(FileSystemError) -> FileStatus? { base.status(of: path) }
    func names(in directory: String) throws(FileSystemError) -> [String] { base.names(in: directory) }
    func makeDirectory(_ path: String) throws(FileSystemError) { try base.makeDirectory(path) }
    func deleteDirectory(_ path: String) throws(FileSystemError) { try base.deleteDirectory(path) }
}

private final class FullFile: OpenFile {
    private let base: any OpenFile
    private let path: String
    private let fileSystem: FullFileSystem

    init(_ base: any OpenFile, _ path: String, in fileSystem: FullFileSystem) {
        self.base = base
        self.path = path
        self.fileSystem = fileSystem
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
        try fileSystem.check(path)
        try base.write(bytes, at: offset)
    }

    func resize(to length: Int) throws(FileSystemError) { try base.resize(to: length) }

    func reserve(_ length: Int) throws(FileSystemError) {
        try fileSystem.check(path)
        try base.reserve(length)
    }

    func sync() throws(FileSystemError) { try base.sync() }
    func setPermissions(_ permissions: UInt16) throws(FileSystemError) { try base.setPermissions(permissions) }
    func tryLock() throws(FileSystemError) -> Bool { try base.tryLock() }
}
