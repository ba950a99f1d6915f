import SluiceEngine
import Synchronization

/// A file system that dies at its n-th call: neither that call nor any later one does anything. Or that call alone fails.
final class FaultyFileSystem: FileSystem {
    private let base: any FileSystem
    private let lastCall: Int
    /// Whether the write that it dies at leaves the first half of its bytes.
    private let tearsWrites: Bool
    /// What that call alone fails with, such as EIO; nil = it is the last.
    private let errorCode: Int32?
    private let calls = Mutex(0)

    init(
        _ base: any FileSystem, dyingAt call: Int = .max, tearingWrites: Bool = false,
        failingWith errorCode: Int32? = nil
    ) {
        self.errorCode = errorCode
        self.base = base
        lastCall = call
        tearsWrites = tearingWrites
    }

    /// How many calls there were.
    var callCount: Int { calls.withLock { $0 } }

    fileprivate func step(_ operation: FileSystemError.Operation, _ path: String) throws(FileSystemError) {
        let number = calls.withLock { calls in
            calls += 1
            return calls
        }
        if let errorCode {
            if number == lastCall { throw FileSystemError(operation, path, code: errorCode, message: "failed once") }
            return
        }
        guard number < lastCall else {
            throw FileSystemError(operation, path, code: 5, message: "dead since call \(lastCall)")
        }
    }

    /// What of a write gets through.
    fileprivate func surviving(_ bytes: [UInt8], _ path: String) -> [UInt8] {
        tearsWrites && callCount + 1 == lastCall ? Array(bytes.prefix(bytes.count / 2)) : []
    }

    func contents(of path: String) throws(FileSystemError) -> [UInt8]? {
        try step(.read, path)
        return try base.contents(of: path)
    }

    func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        try step(.open, path)
        return FaultyFile(try base.openFile(at: path, creation), path, in: self)
    }

    func move(_ path: String, to other: String) throws(FileSystemError) {
        try step(.move, path)
        try base.move(path, to: other)
    }

    func delete(_ path: String) throws(FileSystemError) {
        try step(.delete, path)
        try base.delete(path)
    }

    func syncDirectory(_ path: String) throws(FileSystemError) {
        try step(.syncDirectory, path)
        try base.syncDirectory(path)
    }

    func status(of path: String) throws(FileSystemError) -> FileStatus? {
        try step(.look, path)
        return try base.status(of: path)
    }

    func names(in directory: String) throws(FileSystemError) -> [String] {
        try step(.list, directory)
        return try base.names(in: directory)
    }

    func makeDirectory(_ path: String) throws(FileSystemError) {
        try step(.makeDirectory, path)
        try base.makeDirectory(path)
    }

    func deleteDirectory(_ path: String) throws(FileSystemError) {
        try step(.deleteDirectory, path)
        try base.deleteDirectory(path)
    }
}

private final class FaultyFile: OpenFile {
    private let base: any OpenFile
    private let path: String
    private let fileSystem: FaultyFileSystem

    init(_ base: any OpenFile, _ path: String, in fileSystem: FaultyFileSystem) {
        self.base = base
        self.path = path
        self.fileSystem = fileSystem
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
        try base.write(fileSystem.surviving(bytes, path), at: offset)
        try fileSystem.step(.write, path)
        try base.write(bytes, at: offset)
    }

    func resize(to length: Int) throws(FileSystemError) {
        try fileSystem.step(.resize, path)
        try base.resize(to: length)
    }

    func reserve(_ length: Int) throws(FileSystemError) {
        try fileSystem.step(.reserve, path)
        try base.reserve(length)
    }

    func sync() throws(FileSystemError) {
        try fileSystem.step(.sync, path)
        try base.sync()
    }

    func setPermissions(_ permissions: UInt16) throws(FileSystemError) {
        try fileSystem.step(.setPermissions, path)
        try base.setPermissions(permissions)
    }

    func tryLock() throws(FileSystemError) -> Bool {
        try fileSystem.step(.lock, path)
        return try base.tryLock()
    }
}
