#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of this machine.
public struct LocalFileSystem: FileSystem {
    /// What a file may have that is read, in bytes: a hundred times the state of any stack that AWS's quotas allow.
    static let sizeLimit = 256 << 20

    /// The files as this process may see them.
    public init() {}

    /// All bytes of a regular file; nil where there is none.
    public func contents(of path: String) throws(FileSystemError) -> [UInt8]? {
        let descriptor: Int32
        do { descriptor = try openDescriptor(path, O_RDONLY | O_NOFOLLOW, .read) } catch {
            if error.isMissing { return nil }
            throw error
        }
        defer { close(descriptor) }
        try checkSize(descriptor, path, limit: Self.sizeLimit)
        return try readAll(descriptor, path, limit: Self.sizeLimit)
    }

    /// Opens a regular file for its owner alone, whatever the umask says.
    public func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        let exclusive = creation == .exclusive ? O_EXCL : 0
        let file = LocalFile(try openDescriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW | exclusive, .open), path: path)
        try file.restrict()
        return file
    }

    /// A pipe that stands there, else a regular file, emptied.
    public func openStream(at path: String) throws(FileSystemError) -> any ByteStream {
        if let pipe = try LocalPipe(path) { return pipe }
        return try FileStream(openFile(at: path, .ifMissing))
    }

    /// `rename`.
    public func move(_ path: String, to other: String) throws(FileSystemError) {
        try retrying(.move, path) { rename(path, other) }
    }

    /// `unlink`.
    public func delete(_ path: String) throws(FileSystemError) {
        do { try retrying(.delete, path) { unlink(path) } } catch  where error.isMissing {}
    }

    /// `fsync`.
    public func syncDirectory(_ path: String) throws(FileSystemError) {
        let descriptor = try openDescriptor(path, O_RDONLY | O_DIRECTORY, .syncDirectory)
        defer { close(descriptor) }
        do { try retrying(.syncDirectory, path) { fsync(descriptor) } } catch  where error.code == EINVAL {
            // File systems without names on a disk of their own have nothing to sync.
        }
    }

    /// `lstat`.
    public func status(of path: String) throws(FileSystemError) -> FileStatus? {
        var status = stat()
        do { try retrying(.look, path) { lstat(path, &status) } } catch {
            if error.isMissing { return nil }
            throw error
        }
        return FileStatus(FileStatus.Kind(status), permissions: UInt16(truncatingIfNeeded: status.st_mode & 0o7777))
    }

    /// `readdir`, without `.` and `..`.
    public func names(in directory: String) throws(FileSystemError) -> [String] {
        guard let stream = opendir(directory) else {
            let error = FileSystemError(.list, directory)
            if error.isMissing { return [] }
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = nextEntry(of: stream) { names.append(entry) }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// `mkdir`.
    public func makeDirectory(_ path: String) throws(FileSystemError) {
        do { try retrying(.makeDirectory, path) { mkdir(path, 0o700) } } catch {
            guard error.code == EEXIST, try status(of: path)?.kind == .directory else { throw error }
        }
    }

    /// `rmdir`.
    public func deleteDirectory(_ path: String) throws(FileSystemError) {
        do { try retrying(.deleteDirectory, path) { rmdir(path) } } catch  where error.isMissing {}
    }
}

/// An open file of this machine.
private final class LocalFile: OpenFile {
    private let descriptor: Int32
    private let path: String

    init(_ descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Whatever the umask says, and whatever mode the file had.
    func restrict() throws(FileSystemError) {
        try retrying(.open, path) { fchmod(descriptor, 0o600) }
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
        var written = 0
        while written < bytes.count {
            written += try retrying(.write, path) {
                bytes.withUnsafeBytes {
                    pwrite(descriptor, $0.baseAddress! + written, $0.count - written, off_t(offset + written))
                }
            }
        }
    }

    func resize(to length: Int) throws(FileSystemError) {
        try retrying(.resize, path) { ftruncate(descriptor, off_t(length)) }
    }

    func reserve(_ length: Int) throws(FileSystemError) { try allocate(descriptor, length, path) }

    func sync() throws(FileSystemError) { try syncContent(descriptor, path) }

    func setPermissions(_ permissions: UInt16) throws(FileSystemError) {
        try retrying(.setPermissions, path) { fchmod(descriptor, mode_t(permissions)) }
        // What syncs the content alone may leave the mode behind.
        try retrying(.setPermissions, path) { fsync(descriptor) }
    }

    func tryLock() throws(FileSystemError) -> Bool {
        do { try retrying(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) } } catch  where error.code == EWOULDBLOCK
        {
            return false
        }
        return true
    }
}
