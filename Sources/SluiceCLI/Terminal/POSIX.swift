import SluiceCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The calls to the system's C library that the standard library has no words for, all in this file.
enum POSIX {
    /// How a write to a stream ended.
    enum Written: Hashable {
        case all
        /// Nobody reads the other end any more.
        case readerLeft
        /// The system's reason.
        case failed(String)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Whether somebody sits before the process, wherever its streams go.
    static var hasTerminal: Bool {
        let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    /// Columns and lines of a terminal; nil for what is none.
    static func windowSize(of descriptor: Int32) -> (columns: Int, lines: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    static func write(_ text: String, to descriptor: Int32) -> Written {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                return .readerLeft
            } else if errno != EINTR && errno != EAGAIN {
                return .failed(errorText)
            }
        }
        return .all
    }

    /// Fills the places of standard streams that the process was born without.
    ///
    /// The next file to be opened would get such a place, and what is meant for stdout would be written into the
    /// journal. What takes it can be read from, as an empty file, and not be written to: whoever closed stdout is told.
    static func fillStandardStreams() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    }

    static var processID: Int32 { getpid() }

    /// What this machine calls itself; empty where it does not say.
    static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Ends the process at once, with nothing cleaned up.
    static func leave(_ status: ExitStatus) -> Never { _exit(status.rawValue) }

    private static var errorText: String { String(cString: strerror(errno)) }
}

extension POSIX {
    /// Why a file could not be read.
    struct ReadFailure: Error, Hashable {
        /// The system's own words.
        let reason: String
        let isMissing: Bool
        let isDirectory: Bool
    }

    /// The content of a file or a pipe, cut behind `limit` bytes so that no file can fill the memory.
    static func contents(of path: String, limit: Int) throws(ReadFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw readFailure }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw readFailure }
        }
        return bytes
    }

    /// Whether something stands at a path.
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The one spelling of a path that may not be there yet: its folder without links and detours.
    static func canonical(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let folder = path.hasSuffix(name) ? String(path.dropLast(name.count)) : path
        guard let found = realpath(folder.isEmpty ? "." : folder, nil) else { return path }
        defer { free(found) }
        return "\(String(cString: found))/\(name)"
    }

    /// What stands in a folder, `""` for the current one; nothing where it cannot be read.
    static func entries(ofFolder path: String) -> [PathPattern.Entry] {
        guard let folder = opendir(path.isEmpty ? "." : path) else { return [] }
        defer { closedir(folder) }
        var entries: [PathPattern.Entry] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var (itself, behind) = (stat(), stat())
            let full = path.isEmpty || path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            guard lstat(full, &itself) == 0 else { continue }
            let isLink = itself.st_mode & S_IFMT == S_IFLNK
            let isFolder = stat(full, &behind) == 0 && behind.st_mode & S_IFMT == S_IFDIR
            entries.append(PathPattern.Entry(name: name, isFolder: isFolder, isLink: isLink))
        }
        return entries
    }

    private static var readFailure: ReadFailure {
        ReadFailure(reason: errorText, isMissing: errno == ENOENT, isDirectory: errno == EISDIR)
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
