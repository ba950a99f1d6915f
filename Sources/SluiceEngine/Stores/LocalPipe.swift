#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The writing end of a named pipe that somebody reads.
///
/// Whoever writes has to ignore SIGPIPE: a reader that leaves is a failure like any other then.
final class LocalPipe: ByteStream {
    /// How long a reader may leave a full pipe as it is, in milliseconds.
    private static let patience: Int32 = 5_000

    private let descriptor: Int32
    private let path: String

    /// nil where something else stands at the path, or nothing.
    init?(_ path: String) throws(FileSystemError) {
        guard !path.utf8.contains(0) else { return nil }
        let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENXIO else { return nil }
            throw FileSystemError(.open, path, code: ENXIO, message: "nobody reads this pipe")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws(FileSystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeSome($0, to: descriptor) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                try waitForRoom()
            } else if errno != EINTR {
                throw FileSystemError(.write, path)
            }
        }
    }

    /// A reader that has stopped reading must not hold anybody up.
    private func waitForRoom() throws(FileSystemError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard try retrying(.write, path, { poll(&request, 1, Self.patience) }) > 0 else {
            throw FileSystemError(.write, path, code: EAGAIN, message: "its reader has stopped reading")
        }
    }
}

private func writeSome(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
