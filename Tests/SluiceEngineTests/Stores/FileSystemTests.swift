import Foundation
import SluiceEngine
import Testing

/// What every file system has to do; the real one works in a directory of its own.
final class FileSystemTests {
    private let directory: String

    init() throws {
        directory = NSTemporaryDirectory() + "sluice-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    enum Kind: CaseIterable {
        case local
        case memory
    }

    private func fileSystem(_ kind: Kind) -> any FileSystem {
        switch kind {
        case .local: LocalFileSystem()
        case .memory: MemoryFileSystem(directories: [directory])
        }
    }

    private var path: String { directory + "/file" }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test(arguments: Kind.allCases)
    func `reads what was written`(kind: Kind) throws {
        let files = fileSystem(kind)
        #expect(try files.contents(of: path) == nil)
        let file = try files.openFile(at: path, .ifMissing)
        #expect(try files.contents(of: path) == [])
        try file.write([1, 2, 3], at: 0)
        try file.write([9], at: 5)
        try file.sync()
        #expect(try files.contents(of: path) == [1, 2, 3, 0, 0, 9])
        try file.resize(to: 2)
        #expect(try files.contents(of: path) == [1, 2])
        try file.reserve(4)
        #expect(try files.contents(of: path) == [1, 2, 0, 0])
        try file.reserve(3)
        #expect(try files.contents(of: path) == [1, 2, 0, 0])
        let again = try files.openFile(at: path, .ifMissing)
        try again.write([7], at: 1)
        #expect(try files.contents(of: path) == [1, 7, 0, 0])
    }

    @Test(arguments: Kind.allCases)
    func `reads and writes more than one buffer`(kind: Kind) throws {
        let files = fileSystem(kind)
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try files.openFile(at: path, .exclusive).write(bytes, at: 0)
        #expect(try files.contents(of: path) == bytes)
    }

    @Test(arguments: Kind.allCases)
    func `a stream empties a file and writes one thing behind the other`(kind: Kind) throws {
        let files = fileSystem(kind)
        try files.openFile(at: path, .exclusive).write(Array("what was there before".utf8), at: 0)
        let stream = try files.openStream(at: path)
        #expect(try files.contents(of: path) == [])
        try stream.write([1, 2])
        try stream.write([3])
        #expect(try files.contents(of: path) == [1, 2, 3])
        if kind == .local { #expect(try mode(path) == 0o600) }
    }

    @Test func `a stream goes to the reader of a pipe, and says when there is none`() throws {
        #expect(mkfifo(path, 0o600) == 0)
        let files = LocalFileSystem()
        let early = #expect(throws: FileSystemError.self) { _ = try files.openStream(at: path) }
        #expect(early?.description == "cannot open \(path): nobody reads this pipe")
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        let stream = try files.openStream(at: path)
        try stream.write(Array("line\n".utf8))
        var buffer = [UInt8](repeating: 0, count: 64)
        #expect(read(reader, &buffer, buffer.count) == 5 && buffer.starts(with: "line\n".utf8))
        close(reader)
        signal(SIGPIPE, SIG_IGN)
        let late = #expect(throws: FileSystemError.self) { try stream.write([1]) }
        #expect(late?.description == "cannot write \(path): nobody reads it any more")
    }

    @Test func `a stream follows no link`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "\(directory)/other")
        let error = #expect(throws: FileSystemError.self) { _ = try LocalFileSystem().openStream(at: path) }
        #expect(error?.message == "it is a symbolic link, which is refused")
    }

    @Test func `refuses a file that is too large without reading it`() throws {
        let files = LocalFileSystem()
        try files.openFile(at: path, .exclusive).resize(to: (256 << 20) + 1)
        let error = #expect(throws: FileSystemError.self) { try files.contents(of: path) }
        #expect(error?.description == "cannot read \(path): it is larger than 256 MB")
    }

    @Test(arguments: Kind.allCases)
    func `makes no file that must not be there yet`(kind: Kind) throws {
        let files = fileSystem(kind)
        _ = try files.openFile(at: path, .exclusive)
        let error = #expect(throws: FileSystemError.self) { _ = try files.openFile(at: path, .exclusive) }
        #expect(error?.description == "cannot open \(path): File exists")
    }

    @Test(arguments: Kind.allCases)
    func `gives a file the name of another in one step`(kind: Kind) throws {
        let files = fileSystem(kind)
        try files.openFile(at: path, .exclusive).write([1], at: 0)
        try files.openFile(at: path + ".new", .exclusive).write([2], at: 0)
        try files.move(path + ".new", to: path)
        try files.syncDirectory(directory)
        #expect(try files.contents(of: path) == [2])
        #expect(try files.contents(of: path + ".new") == nil)
        let error = #expect(throws: FileSystemError.self) { try files.move(path + ".new", to: path) }
        #expect(error?.operation == .move)
    }

    @Test(arguments: Kind.allCases)
    func `deletes a file, or finds it gone already`(kind: Kind) throws {
        let files = fileSystem(kind)
        _ = try files.openFile(at: path, .exclusive)
        try files.delete(path)
        #expect(try files.contents(of: path) == nil)
        try files.delete(path)
    }

    @Test(arguments: Kind.allCases)
    func `gives a lock to one opening at a time, until it is closed`(kind: Kind) throws {
        let files = fileSystem(kind)
        let second = try files.openFile(at: path, .ifMissing)
        do {
            let first = try files.openFile(at: path, .ifMissing)
            #expect(try first.tryLock())
            #expect(try first.tryLock())
            #expect(try !second.tryLock())
            withExtendedLifetime(first) {}
        }
        #expect(try second.tryLock())
    }

    @Test(arguments: Kind.allCases)
    func `says what stands at a path`(kind: Kind) throws {
        let files = fileSystem(kind)
        #expect(try files.status(of: path) == nil)
        let file = try files.openFile(at: path, .exclusive)
        #expect(try files.status(of: path) == FileStatus(.file, permissions: 0o600))
        try file.setPermissions(0o640)
        #expect(try files.status(of: path) == FileStatus(.file, permissions: 0o640))
        try files.move(path, to: path + ".new")
        #expect(try files.status(of: path + ".new") == FileStatus(.file, permissions: 0o640))
    }

    @Test(arguments: Kind.allCases)
    func `makes a directory once, lists it, and takes it away when it is empty`(kind: Kind) throws {
        let files = fileSystem(kind)
        let inner = directory + "/inner"
        #expect(try files.names(in: inner) == [])
        try files.makeDirectory(inner)
        try files.makeDirectory(inner)
        #expect(try files.status(of: inner) == FileStatus(.directory, permissions: 0o700))
        for name in ["b", "a"] { _ = try files.openFile(at: inner + "/" + name, .exclusive) }
        #expect(try files.names(in: inner) == ["a", "b"])
        #expect(try files.names(in: directory) == ["inner"])
        let full = #expect(throws: FileSystemError.self) { try files.deleteDirectory(inner) }
        #expect(full?.operation == .deleteDirectory)
        for name in ["a", "b"] { try files.delete(inner + "/" + name) }
        try files.deleteDirectory(inner)
        try files.deleteDirectory(inner)
        #expect(try files.status(of: inner) == nil)
    }

    @Test(arguments: Kind.allCases)
    func `makes nothing in a directory that is not there`(kind: Kind) throws {
        let files = fileSystem(kind)
        let missing = directory + "/no"
        #expect(throws: FileSystemError.self) { _ = try files.openFile(at: missing + "/file", .ifMissing) }
        #expect(throws: FileSystemError.self) { try files.makeDirectory(missing + "/inner") }
        _ = try files.openFile(at: path, .exclusive)
        #expect(throws: FileSystemError.self) { try files.move(path, to: missing + "/file") }
        #expect(try files.status(of: path) != nil)
    }

    @Test(arguments: Kind.allCases)
    func `makes no directory where a file stands`(kind: Kind) throws {
        let files = fileSystem(kind)
        _ = try files.openFile(at: path, .exclusive)
        let error = #expect(throws: FileSystemError.self) { try files.makeDirectory(path) }
        #expect(error?.message == "File exists")
    }

    // MARK: Only on a real disk

    @Test func `tells a symbolic link and a pipe from a file`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: directory)
        #expect(try LocalFileSystem().status(of: path)?.kind == .symbolicLink)
        #expect(throws: FileSystemError.self) { try LocalFileSystem().makeDirectory(path) }
        #expect(mkfifo(path + ".pipe", 0o600) == 0)
        #expect(try LocalFileSystem().status(of: path + ".pipe")?.kind == .other)
    }

    @Test func `makes files that only their owner may read, and makes others so`() throws {
        let files = LocalFileSystem()
        _ = try files.openFile(at: path, .exclusive)
        #expect(try mode(path) == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        _ = try files.openFile(at: path, .ifMissing)
        #expect(try mode(path) == 0o600)
    }

    @Test func `follows no symbolic link to a file`() throws {
        let files = LocalFileSystem()
        let target = directory + "/target"
        try files.openFile(at: target, .exclusive).write([1], at: 0)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        let reading = #expect(throws: FileSystemError.self) { try files.contents(of: path) }
        #expect(reading?.description == "cannot read \(path): it is a symbolic link, which is refused")
        let opening = #expect(throws: FileSystemError.self) { _ = try files.openFile(at: path, .ifMissing) }
        #expect(opening?.description == "cannot open \(path): it is a symbolic link, which is refused")
        try FileManager.default.removeItem(atPath: target)
        #expect(throws: FileSystemError.self) { _ = try files.openFile(at: path, .ifMissing) }
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func `works in a directory that is reached by a symbolic link`() throws {
        let files = LocalFileSystem()
        let link = directory + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory)
        _ = try files.openFile(at: link + "/file", .exclusive)
        try files.syncDirectory(link)
        #expect(try files.contents(of: path) == [])
    }

    @Test func `refuses a pipe without waiting for its other end`() throws {
        #expect(mkfifo(path, 0o600) == 0)
        let error = #expect(throws: FileSystemError.self) { try LocalFileSystem().contents(of: path) }
        #expect(error?.message == "it is not a regular file")
    }

    @Test func `says what the system says`() {
        let missing = directory + "/no/file"
        let error = #expect(throws: FileSystemError.self) {
            _ = try LocalFileSystem().openFile(at: missing, .ifMissing)
        }
        #expect(error?.description == "cannot open \(missing): No such file or directory")
        #expect(throws: FileSystemError.self) { _ = try LocalFileSystem().contents(of: directory) }
    }

    // MARK: A whole run on a real disk

    @Test func `keeps a state on a real disk`() async throws {
        let path = try StatePath(stack: "prod", directory: directory)
        let store = FileJournal(path)
        try await store.lock(StoreSamples.holder, timeout: .zero)
        try await store.begin(run: "run", on: StoreSamples.newState, now: StoreSamples.now)
        try await store.append([StoreSamples.intent(1), StoreSamples.done(1)])
        #expect(try await FileJournal(path).load().events.count == 3)
        #expect(try mode(path.journal) == 0o600)
        let next = try StoreSamples.next(after: StoreSamples.newState, [StoreSamples.intent(1), StoreSamples.done(1)])
        try await store.close(with: next, now: StoreSamples.now)
        await store.unlock()
        #expect(try await FileJournal(path).load().state == next)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == [
                "prod.sluice.json", "prod.sluice.json.lock",
            ])
        for file in [path.snapshot, path.lock] { #expect(try mode(file) == 0o600) }
    }

    @Test func `refuses a state whose files are symbolic links`() async throws {
        let path = try StatePath(stack: "prod", directory: directory)
        for link in [path.lock, path.snapshot, path.journal] {
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory + "/elsewhere")
            let store = FileJournal(path)
            await #expect(throws: StoreError.self) {
                try await store.lock(StoreSamples.holder, timeout: .zero)
                try await store.begin(run: "run", on: StoreSamples.newState, now: StoreSamples.now)
            }
            try FileManager.default.removeItem(atPath: link)
        }
        #expect(!FileManager.default.fileExists(atPath: directory + "/elsewhere"))
    }

    private static let flock = "/usr/bin/flock"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: flock)))
    func `holds the lock against other processes`() async throws {
        let path = try StatePath(stack: "prod", directory: directory)
        let store = FileJournal(path)
        try await store.lock(StoreSamples.holder, timeout: .zero)
        #expect(try exitCode(ofLocking: path.lock) == 1)
        await store.unlock()
        #expect(try exitCode(ofLocking: path.lock) == 0)
    }

    /// What another process comes back with that tries to take a lock: 0 when it got it, else 1.
    private func exitCode(ofLocking path: String) throws -> Int32 {
        let process = try Process.run(URL(fileURLWithPath: Self.flock), arguments: ["--nonblock", path, "true"])
        process.waitUntilExit()
        return process.terminationStatus
    }
}
