#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of this machine, devices and pipes included: `/dev/null` is how one says "no configuration".
public struct LocalConfigurationFiles: ConfigurationFiles {
    private static let limit = 4_000_000

    /// The files of this machine.
    public init() {}

    /// The whole content of a file, `nil` where there is none.
    public func content(of path: String) throws(SharedConfigError) -> [UInt8]? {
        guard let file = fopen(path, "re") else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(path)
        }
        defer { fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
            content += chunk[..<count]
            // A device may have no end.
            guard content.count <= Self.limit else { throw .unreadable(path: path, reason: "longer than 4 MB") }
        }
        if ferror(file) != 0 { throw unreadable(path) }
        return content
    }

    /// Writes a file beside it that takes its place, so that a run that ends midway leaves the old one.
    public func replaceContent(of path: String, with content: [UInt8]) throws(SharedConfigError) {
        let temporary = "\(path).\(getpid()).tmp"
        // What a run before us may have left under this name is not written through, whatever it points to.
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path) }
        let isWritten = Self.write(content, to: descriptor) && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            throw .unwritable(path: path)
        }
    }

    private static func write(_ content: [UInt8], to descriptor: Int32) -> Bool {
        var rest = content[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
        }
        return true
    }

    private func unreadable(_ path: String) -> SharedConfigError {
        .unreadable(path: path, reason: errno == EACCES ? "permission denied" : "not a readable file")
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
