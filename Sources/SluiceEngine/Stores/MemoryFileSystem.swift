import Synchronization

/// Files that exist only here, and that forget on ``afterPowerLoss()`` whatever was not synced.
public final class MemoryFileSystem: FileSystem {
    private let disk: Mutex<MemoryDisk>

    /// An empty disk; files can be made in its root and in these directories.
    public convenience init(directories: [String] = []) { self.init(MemoryDisk(directories)) }

    private init(_ disk: MemoryDisk) { self.disk = Mutex(disk) }

    /// The files as they are when the machine starts again: only what was synced, and nothing locked.
    ///
    /// - Parameter keepingDeletions: whether files stay away that were deleted without a sync of their directory.
    public func afterPowerLoss(keepingDeletions: Bool = false) -> MemoryFileSystem {
        MemoryFileSystem(disk.withLock { $0.durable(keepingDeletions: keepingDeletions) })
    }

    /// The names of all files, sorted.
    public var paths: [String] { disk.withLock { $0.names.keys.sorted() } }

    /// All bytes of a file; nil where there is none.
    public func contents(of path: String) -> [UInt8]? {
        disk.withLock { disk in disk.names[path].map { disk.files[$0].bytes } }
    }

    /// Opens a file, and makes it where there is none.
    public func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        guard disk.withLock({ $0.hasDirectory(of: path) }) else { throw .missing(.open, path) }
        let file = disk.withLock { $0.open(path, creation) }
        guard let file else { throw .existing(.open, path) }
        return MemoryFile(file, in: self)
    }

    /// Gives a file another name.
    public func move(_ path: String, to other: String) throws(FileSystemError) {
        guard disk.withLock({ $0.hasDirectory(of: other) && $0.move(path, to: other) }) else {
            throw .missing(.move, path)
        }
    }

    /// Takes a name away.
    public func delete(_ path: String) { disk.withLock { $0.names[path] = nil } }

    /// Makes the names in a directory survive a power loss.
    public func syncDirectory(_ path: String) { disk.withLock { $0.syncNames(in: path) } }

    /// What stands at a path; there are no symbolic links here.
    public func status(of path: String) -> FileStatus? {
        disk.withLock { disk in
            if let file = disk.names[path] { return FileStatus(.file, permissions: disk.files[file].permissions) }
            return disk.directories.contains(path) ? FileStatus(.directory, permissions: 0o700) : nil
        }
    }

    /// The names in a directory.
    public func names(in directory: String) -> [String] {
        let paths = disk.withLock { Array($0.names.keys) + $0.directories }
        let inside = paths.filter { $0 != directory && StatePath.directory(of: $0) == directory }
        return inside.compactMap { $0.split(separator: "/").last.map(String.init) }.sorted()
    }

    /// Makes a directory in one that is there.
    public func makeDirectory(_ path: String) throws(FileSystemError) {
        guard disk.withLock({ $0.hasDirectory(of: path) }) else { throw .missing(.makeDirectory, path) }
        guard disk.withLock({ $0.names[path] == nil }) else { throw .existing(.makeDirectory, path) }
        disk.withLock { _ = $0.directories.insert(path) }
    }

    /// Takes an empty directory away.
    public func deleteDirectory(_ path: String) throws(FileSystemError) {
        guard names(in: path).isEmpty else { throw .notEmpty(.deleteDirectory, path) }
        disk.withLock { _ = $0.directories.remove(path) }
    }

    fileprivate func change<Result: Sendable>(_ file: Int, _ body: (inout MemoryDisk.File) -> Result) -> Result {
        disk.withLock { body(&$0.files[file]) }
    }
}

/// Names and files, each as it is and as it would be found after a power loss.
private struct MemoryDisk {
    struct File {
        var bytes: [UInt8] = []
        var durableBytes: [UInt8] = []
        /// Durable from the moment it is set.
        var permissions: UInt16 = 0o600
        /// The opening that has the lock.
        var lockedBy: ObjectIdentifier?
    }

    /// A file keeps its place here even without a name, as long as the disk exists.
    var files: [File] = []
    var names: [String: Int] = [:]
    private var durableNames: [String: Int] = [:]
    var directories: Set<String>
    private var durableDirectories: Set<String>

    init(_ directories: [String]) {
        self.directories = Set(directories + ["/", "."])
        durableDirectories = self.directories
    }

    func hasDirectory(of path: String) -> Bool { directories.contains(StatePath.directory(of: path)) }

    func durable(keepingDeletions: Bool) -> MemoryDisk {
        let kept = durableDirectories.filter { !keepingDeletions || directories.contains($0) }
        var disk = MemoryDisk(Array(kept))
        disk.files = files.map {
            File(bytes: $0.durableBytes, durableBytes: $0.durableBytes, permissions: $0.permissions)
        }
        disk.names = durableNames.filter { !keepingDeletions || names[$0.key] != nil }
        disk.durableNames = disk.names
        return disk
    }

    /// nil when it is there but must not be.
    mutating func open(_ path: String, _ creation: FileCreation) -> Int? {
        if let file = names[path] { return creation == .ifMissing ? file : nil }
        files.append(File())
        names[path] = files.count - 1
        return files.count - 1
    }

    mutating func move(_ path: String, to other: String) -> Bool {
        guard let file = names.removeValue(forKey: path) else { return false }
        names[other] = file
        return true
    }

    mutating func syncNames(in directory: String) {
        let isInside = { (name: String) in StatePath.directory(of: name) == directory }
        durableNames = durableNames.filter { !isInside($0.key) }
            .merging(names.filter { isInside($0.key) }) { _, new in new }
        durableDirectories = durableDirectories.filter { !isInside($0) }.union(directories.filter(isInside))
    }
}

/// One opening of a file in memory.
private final class MemoryFile: OpenFile {
    private let number: Int
    private let fileSystem: MemoryFileSystem

    init(_ number: Int, in fileSystem: MemoryFileSystem) {
        self.number = number
        self.fileSystem = fileSystem
    }

    deinit {
        let this = ObjectIdentifier(self)
        fileSystem.change(number) { if $0.lockedBy == this { $0.lockedBy = nil } }
    }

    func write(_ bytes: [UInt8], at offset: Int) {
        fileSystem.change(number) { file in
            file.extend(to: offset + bytes.count)
            file.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
    }

    func resize(to length: Int) {
        fileSystem.change(number) { file in
            file.bytes.removeLast(max(0, file.bytes.count - length))
            file.extend(to: length)
        }
    }

    func reserve(_ length: Int) { fileSystem.change(number) { $0.extend(to: length) } }

    func sync() { fileSystem.change(number) { $0.durableBytes = $0.bytes } }

    func setPermissions(_ permissions: UInt16) { fileSystem.change(number) { $0.permissions = permissions } }

    func tryLock() -> Bool {
        let this = ObjectIdentifier(self)
        return fileSystem.change(number) { file in
            guard file.lockedBy == nil || file.lockedBy == this else { return false }
            file.lockedBy = this
            return true
        }
    }
}

extension MemoryDisk.File {
    fileprivate mutating func extend(to length: Int) {
        bytes.append(contentsOf: repeatElement(0, count: max(0, length - bytes.count)))
    }
}
