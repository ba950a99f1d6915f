import AWS
import Synchronization

/// Files that exist in a test alone.
final class MemoryFiles: ConfigurationFiles {
    private let texts: Mutex<[String: String]>
    private let unreadable: Set<String>
    private let isReadOnly: Bool

    init(contents: [String: String] = [:], unreadable: Set<String> = [], isReadOnly: Bool = false) {
        texts = Mutex(contents)
        self.unreadable = unreadable
        self.isReadOnly = isReadOnly
    }

    subscript(path: String) -> String? { texts.withLock { $0[path] } }

    func content(of path: String) throws(SharedConfigError) -> [UInt8]? {
        if unreadable.contains(path) { throw .unreadable(path: path, reason: "not permitted") }
        return self[path].map { Array($0.utf8) }
    }

    func replaceContent(of path: String, with content: [UInt8]) throws(SharedConfigError) {
        guard !isReadOnly else { throw .unwritable(path: path) }
        texts.withLock { $0[path] = String(decoding: content, as: UTF8.self) }
    }
}
