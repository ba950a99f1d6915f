/// The few calls on files that keeping a state and editing a workspace take; each may fail, and each may be the last
/// before a crash.
///
/// ``LocalFileSystem`` is the real one, ``MemoryFileSystem`` the one for tests.
public protocol FileSystem: Sendable {
    /// All bytes of a file; nil where there is none. A symbolic link is refused.
    func contents(of path: String) throws(FileSystemError) -> [UInt8]?

    /// Opens a file for writing, and makes it where there is none. Only its owner may read it afterwards (mode 0600).
    func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile

    /// Opens what takes bytes one after the other: a file for its owner alone (mode 0600), emptied, or a pipe that somebody
    /// reads.
    func openStream(at path: String) throws(FileSystemError) -> any ByteStream

    /// Gives a file another name in one step, in place of a file that has the name already.
    func move(_ path: String, to other: String) throws(FileSystemError)

    /// Takes a file away; one that is not there is no failure.
    func delete(_ path: String) throws(FileSystemError)

    /// Makes durable which names a directory holds.
    func syncDirectory(_ path: String) throws(FileSystemError)

    /// What stands at a path; nil where nothing does. A symbolic link is not followed.
    func status(of path: String) throws(FileSystemError) -> FileStatus?

    /// The names in a directory, sorted; none where it is not there.
    func names(in directory: String) throws(FileSystemError) -> [String]

    /// Makes a directory for its owner alone (mode 0700); one that is there already is left as it is.
    func makeDirectory(_ path: String) throws(FileSystemError)

    /// Takes an empty directory away; one that is not there is no failure.
    func deleteDirectory(_ path: String) throws(FileSystemError)
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
    /// The kinds that matter.
    public enum Kind: Hashable, Sendable {
        case file
        case directory
        case symbolicLink
        case other
    }

    /// What it is.
    public var kind: Kind
    /// Who may do what with it: the last nine bits of the mode, e.g. `0o644`, and the three before them.
    public var permissions: UInt16

    /// Something of a kind, with its permissions.
    public init(_ kind: Kind, permissions: UInt16) {
        self.kind = kind
        self.permissions = permissions
    }
}

/// Whether a file that is opened may be there already.
public enum FileCreation: Hashable, Sendable {
    /// It is opened as it is.
    case ifMissing
    /// That is a failure.
    case exclusive
}

/// A file that is open for writing until nobody holds on to it.
public protocol OpenFile: AnyObject, Sendable {
    /// Writes all bytes at this offset, in bytes from the beginning.
    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError)

    /// Cuts the file off, or fills it up with NULs.
    func resize(to length: Int) throws(FileSystemError)

    /// Sees to it that so many bytes from the beginning will find room on the disk; they read as NULs until written.
    func reserve(_ length: Int) throws(FileSystemError)

    /// Makes durable what was written. After a failure nobody knows what is on the disk, and trying again lies.
    func sync() throws(FileSystemError)

    /// Says who may do what with the file, whatever the umask says; it is durable when this returns.
    func setPermissions(_ permissions: UInt16) throws(FileSystemError)

    /// Takes the lock that goes with this opening of the file; false while another opening has it.
    ///
    /// It is given back when the file is closed, which the death of the process does too.
    func tryLock() throws(FileSystemError) -> Bool
}
