#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of this machine.
public struct LocalFileSystem: FileSystem {
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
        return try readAll(descriptor, path)
    }

    /// Opens a regular file for its owner alone, whatever the umask says.
    public func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        let exclusive = creation == .exclusive ? O_EXCL : 0
        let file = LocalFile(try openDescriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW | exclusive, .open), path: path)
        try file.restrict()
        return file
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

    func tryLock() throws(FileSystemError) -> Bool {
        do { try retrying(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) } } catch  where error.code == EWOULDBLOCK
        {
            return false
        }
        return true
    }
}
