import Glibc
import SluiceEngine
import Synchronization

/// The disk as a process has it: each call may be its last, and the disk may be full.
final class ProcessFileSystem: FileSystem {
    private let process: SimulatedProcess
    private let disk: MemoryFileSystem
    private let trouble: Trouble
    private let count = Mutex((calls: 0, isFull: false))

    init(_ disk: MemoryFileSystem, of process: SimulatedProcess, _ trouble: Trouble) {
        self.disk = disk
        self.process = process
        self.trouble = trouble
    }

    /// How many calls have changed something.
    var calls: Int { count.withLock(\.calls) }

    func contents(of path: String) throws(FileSystemError) -> [UInt8]? {
        try check(.read, path)
        return disk.contents(of: path)
    }

    func openFile(at path: String, _ creation: FileCreation) throws(FileSystemError) -> any OpenFile {
        try change(.open, path) { () throws(FileSystemError) in
            ProcessFile(try disk.openFile(at: path, creation), path, self)
        }
    }

    func move(_ path: String, to other: String) throws(FileSystemError) {
        try change(.move, path) { () throws(FileSystemError) in try disk.move(path, to: other) }
    }

    func delete(_ path: String) throws(FileSystemError) { try change(.delete, path) { disk.delete(path) } }

    func syncDirectory(_ path: String) throws(FileSystemError) {
        try change(.syncDirectory, path) { disk.syncDirectory(path) }
    }

    func status(of path: String) throws(FileSystemError) -> FileStatus? {
        try check(.look, path)
        return disk.status(of: path)
    }

    func names(in directory: String) throws(FileSystemError) -> [String] {
        try check(.list, directory)
        return disk.names(in: directory)
    }

    func makeDirectory(_ path: String) throws(FileSystemError) {
        try change(.makeDirectory, path) { () throws(FileSystemError) in try disk.makeDirectory(path) }
    }

    func deleteDirectory(_ path: String) throws(FileSystemError) {
        try change(.deleteDirectory, path) { () throws(FileSystemError) in try disk.deleteDirectory(path) }
    }

    /// The dead read nothing.
    private func check(_ operation: FileSystemError.Operation, _ path: String) throws(FileSystemError) {
        if process.isDead { throw .dead(operation, path) }
    }

    /// One call that changes something: what happens to the process there, before or after, happens.
    ///
    /// - Parameter half: does half of it, as a machine does that stops in the middle.
    fileprivate func change<Result>(
        _ operation: FileSystemError.Operation, _ path: String, half: () -> Void = {},
        _ body: () throws(FileSystemError) -> Result
    ) throws(FileSystemError) -> Result {
        process.meetDoom()
        try check(operation, path)
        let number = count.withLock { count in
            count.calls += 1
            return count.calls
        }
        switch trouble.mishap(at: MishapPoint(process.number, .file, number)) {
        case .file(let moment, let death):
            if moment == .torn { half() }
            if moment == .after { _ = try body() }
            process.die(death)
        case .diskFails: throw FileSystemError(operation, path, code: EIO, message: "the disk failed")
        case .diskFull: count.withLock { $0.isFull = true }
        case .wire, .call, nil: break
        }
        try check(operation, path)
        if count.withLock(\.isFull), [.write, .reserve, .open].contains(operation) {
            throw FileSystemError(operation, path, code: ENOSPC, message: "no space left on the disk")
        }
        return try body()
    }
}

extension FileSystemError {
    fileprivate static func dead(_ operation: Operation, _ path: String) -> FileSystemError {
        FileSystemError(operation, path, code: ESRCH, message: "the process is dead")
    }
}

/// An open file of a process; it is closed, and its lock given back, when the process lets go of it.
private final class ProcessFile: OpenFile {
    private let file: any OpenFile
    private let path: String
    private let owner: ProcessFileSystem

    init(_ file: any OpenFile, _ path: String, _ owner: ProcessFileSystem) {
        self.file = file
        self.path = path
        self.owner = owner
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileSystemError) {
        let half = { [file] in _ = try? file.write(Array(bytes.prefix(bytes.count / 2)), at: offset) }
        try owner.change(.write, path, half: half) { () throws(FileSystemError) in
            try file.write(bytes, at: offset)
        }
    }

    func resize(to length: Int) throws(FileSystemError) {
        try owner.change(.resize, path) { () throws(FileSystemError) in try file.resize(to: length) }
    }

    func reserve(_ length: Int) throws(FileSystemError) {
        try owner.change(.reserve, path) { () throws(FileSystemError) in try file.reserve(length) }
    }

    func sync() throws(FileSystemError) {
        try owner.change(.sync, path) { () throws(FileSystemError) in try file.sync() }
    }

    func setPermissions(_ permissions: UInt16) throws(FileSystemError) {
        try owner.change(.setPermissions, path) { () throws(FileSystemError) in
            try file.setPermissions(permissions)
        }
    }

    func tryLock() throws(FileSystemError) -> Bool {
        try owner.change(.lock, path) { () throws(FileSystemError) in try file.tryLock() }
    }
}
