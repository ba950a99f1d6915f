import Synchronization

/// What takes bytes one after the other, until nobody holds on to it.
public protocol ByteStream: AnyObject, Sendable {
    /// Writes all bytes behind those before them.
    func write(_ bytes: [UInt8]) throws(FileSystemError)
}

extension FileSystem {
    /// A regular file, emptied.
    public func openStream(at path: String) throws(FileSystemError) -> any ByteStream {
        try FileStream(openFile(at: path, .ifMissing))
    }
}

/// A file that grows.
final class FileStream: ByteStream {
    private let file: any OpenFile
    private let length = Mutex(0)

    /// Empties the file.
    init(_ file: any OpenFile) throws(FileSystemError) {
        self.file = file
        try file.resize(to: 0)
    }

    func write(_ bytes: [UInt8]) throws(FileSystemError) {
        try length.withLock { length throws(FileSystemError) in
            try file.write(bytes, at: length)
            length += bytes.count
        }
    }
}
