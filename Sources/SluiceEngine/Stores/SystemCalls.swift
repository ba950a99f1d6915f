#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension FileSystemError {
    /// With the number that the system gave, or the one that it left in `errno`.
    init(_ operation: Operation, _ path: String, errno code: Int32 = errno) {
        self.init(operation, path, code: code, message: Self.message(code))
    }

    private static func message(_ code: Int32) -> String {
        switch code {
        // What open says of a symbolic link that it is not to follow.
        case ELOOP: "it is a symbolic link, which is refused"
        case EPIPE: "nobody reads it any more"
        default: String(cString: strerror(code))
        }
    }

    /// There is no such file.
    static func missing(_ operation: Operation, _ path: String) -> FileSystemError {
        FileSystemError(operation, path, errno: ENOENT)
    }

    /// There is such a file already.
    static func existing(_ operation: Operation, _ path: String) -> FileSystemError {
        FileSystemError(operation, path, errno: EEXIST)
    }

    /// There is something in it.
    static func notEmpty(_ operation: Operation, _ path: String) -> FileSystemError {
        FileSystemError(operation, path, errno: ENOTEMPTY)
    }

    /// Nobody writes such a file here.
    static func tooLarge(_ path: String, limit: Int) -> FileSystemError {
        FileSystemError(.read, path, code: EFBIG, message: "it is larger than \(limit >> 20) MB")
    }

    /// Whether the reason is that there is no such file.
    var isMissing: Bool { code == ENOENT }
}

/// Opens a regular file or a directory, without waiting for the other end of a pipe, and not for child processes.
///
/// - Returns: the descriptor, which the caller closes.
func openDescriptor(
    _ path: String, _ flags: Int32, _ operation: FileSystemError.Operation
) throws(FileSystemError) -> Int32 {
    guard !path.utf8.contains(0) else { throw FileSystemError(operation, path, errno: EINVAL) }
    let descriptor = try retrying(operation, path) { open(path, flags | O_NONBLOCK | O_CLOEXEC, 0o600) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
        let error = FileSystemError(operation, path)
        close(descriptor)
        throw error
    }
    let type = status.st_mode & S_IFMT
    guard type == S_IFREG || type == S_IFDIR else {
        close(descriptor)
        throw FileSystemError(operation, path, code: EINVAL, message: "it is not a regular file")
    }
    return descriptor
}

extension FileStatus.Kind {
    /// By the type in a mode.
    init(_ status: stat) {
        self =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            default: .other
            }
    }
}

/// The next name in a directory; nil at the end.
func nextEntry(of stream: DirectoryStream) -> String? {
    guard let entry = readdir(stream) else { return nil }
    return withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
            String(cString: $0)
        }
    }
}

/// What `opendir` gives.
#if canImport(Darwin)
typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
typealias DirectoryStream = OpaquePointer
#endif

/// Calls until no signal interrupts; a negative result is a failure.
@discardableResult
func retrying<Result: SignedInteger>(
    _ operation: FileSystemError.Operation, _ path: String, _ call: () -> Result
) throws(FileSystemError) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw FileSystemError(operation, path) }
    }
}

/// Refuses a file that is too large before any of it takes memory.
func checkSize(_ descriptor: Int32, _ path: String, limit: Int) throws(FileSystemError) {
    var status = stat()
    try retrying(.read, path) { fstat(descriptor, &status) }
    guard status.st_size <= limit else { throw .tooLarge(path, limit: limit) }
}

/// Reads from where the descriptor stands to the end, which may be this many bytes away.
func readAll(_ descriptor: Int32, _ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
    let chunk = 1 << 16
    var bytes: [UInt8] = []
    while true {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: chunk))
        let count = try retrying(.read, path) {
            bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + start, chunk) }
        }
        bytes.removeLast(chunk - count)
        guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
        if count == 0 { return bytes }
    }
}

/// Makes the content of a file durable, its length included.
func syncContent(_ descriptor: Int32, _ path: String) throws(FileSystemError) {
    #if canImport(Darwin)
    // fsync leaves the data in the drive's cache there.
    try retrying(.sync, path) { fcntl(descriptor, F_FULLFSYNC) }
    #else
    try retrying(.sync, path) { fdatasync(descriptor) }
    #endif
}

/// Gives a file room on the disk; file systems that cannot promise it are taken at their word when they are full.
func allocate(_ descriptor: Int32, _ length: Int, _ path: String) throws(FileSystemError) {
    #if canImport(Darwin)
    var request = fstore_t(
        fst_flags: UInt32(F_ALLOCATEALL), fst_posmode: F_PEOFPOSMODE, fst_offset: 0, fst_length: off_t(length),
        fst_bytesalloc: 0)
    if fcntl(descriptor, F_PREALLOCATE, &request) < 0, errno != ENOTSUP { throw FileSystemError(.reserve, path) }
    try retrying(.reserve, path) { ftruncate(descriptor, off_t(length)) }
    #else
    var code = EINTR
    while code == EINTR { code = posix_fallocate(descriptor, 0, off_t(length)) }
    guard code == 0 || code == EOPNOTSUPP || code == EINVAL else {
        throw FileSystemError(.reserve, path, errno: code)
    }
    #endif
}
