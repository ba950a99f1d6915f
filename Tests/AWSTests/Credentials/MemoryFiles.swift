import AWS

/// Files that exist in a test alone.
struct MemoryFiles: ConfigurationFiles {
    var contents: [String: String] = [:]
    var unreadable: Set<String> = []

    func content(of path: String) throws(SharedConfigError) -> [UInt8]? {
        if unreadable.contains(path) { throw .unreadable(path: path, reason: "not permitted") }
        return contents[path].map { Array($0.utf8) }
    }
}
