import Glibc
import SluiceCore
import SluiceEngine
import SluiceFiles

/// A folder of this round's own, which goes with it.
final class ScratchFolder {
    private let path: String

    /// Makes it where temporary files are kept, or where `TMPDIR` says.
    init() throws {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(place)/sluice-floors-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(code: errno) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        let files = LocalFileSystem()
        for name in (try? files.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    /// A journal that is open for the calls of a run.
    func journal() async throws -> FileJournal {
        let state = State(stack: "prod", lineage: "0123456789abcdef0123456789abcdef", region: "us-west-2")
        let journal = try await lockedJournal()
        try await journal.begin(run: "0123456789abcdef0123456789abcdef", on: state, now: now)
        return journal
    }

    /// One whose snapshot holds a state.
    func journal(for state: State) async throws -> FileJournal {
        let journal = try await lockedJournal()
        try await journal.replace(with: state)
        return journal
    }

    private func lockedJournal() async throws -> FileJournal {
        let journal = FileJournal(try StatePath(stack: "prod", directory: path), reserve: 1 << 20)
        try await journal.lock(LockHolder(processID: 1, host: "here", command: "floors", started: now), timeout: .zero)
        return journal
    }

    private let now = Timestamp(microseconds: 1_767_323_045_000_000)

    /// A file with room set aside, as a journal has.
    func bareFile(_ name: String, reserving room: Int) throws -> BareFile {
        let file = try BareFile("\(path)/\(name)")
        try file.reserve(room)
        return file
    }

    /// Writes a file whole, syncs it, and puts it in another's place.
    func replace(_ name: String, with bytes: [UInt8]) throws {
        try BareFile("\(path)/\(name).new").append(bytes)
        try demand(rename("\(path)/\(name).new", "\(path)/\(name)"))
    }

    /// Syncs the names in it.
    func sync() throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try demand(fsync(descriptor))
    }
}

/// A file, and nothing but the system's calls.
final class BareFile {
    private let descriptor: Int32
    private var offset = 0

    init(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT, 0o600)
        try demand(descriptor)
    }

    deinit { close(descriptor) }

    func reserve(_ room: Int) throws {
        let code = posix_fallocate(descriptor, 0, off_t(room))
        if code != 0 { throw SystemError(code: code) }
    }

    /// `pwrite` and `fdatasync`.
    func append(_ bytes: [UInt8]) throws {
        try demand(Int32(truncatingIfNeeded: pwrite(descriptor, bytes, bytes.count, off_t(offset))))
        offset += bytes.count
        try demand(fdatasync(descriptor))
    }
}

/// A call of the system that failed.
struct SystemError: Error {
    var code: Int32
}

private func demand(_ result: Int32) throws {
    if result < 0 { throw SystemError(code: errno) }
}
