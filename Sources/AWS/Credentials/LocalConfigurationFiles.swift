#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of this machine, devices and pipes included: `/dev/null` is how one says "no configuration".
public struct LocalConfigurationFiles: ConfigurationFiles {
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
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { content += chunk[..<count] }
        if ferror(file) != 0 { throw unreadable(path) }
        return content
    }

    private func unreadable(_ path: String) -> SharedConfigError {
        .unreadable(path: path, reason: errno == EACCES ? "permission denied" : "not a readable file")
    }
}
