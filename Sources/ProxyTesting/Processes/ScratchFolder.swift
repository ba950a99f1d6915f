import FoundationEssentials

/// A folder for the files of one test's proxies, gone when they are.
struct ScratchFolder: Sendable {
    /// Its path, without a slash at the end.
    let path: String

    /// Lends a new folder to the body.
    static func with<Result: Sendable>(_ body: @Sendable (ScratchFolder) async throws -> Result) async throws -> Result
    {
        let url = FileManager.default.temporaryDirectory.appending(path: "proxy-\(UUID().uuidString)")
        // A squid that root starts works as another user, who has to write its logs here.
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(ScratchFolder(path: url.path))
    }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        let path = path(of: name)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// The path of a file in this folder.
    func path(of name: String) -> String { "\(path)/\(name)" }

    /// What a file holds; nothing where it is not there yet.
    func text(of name: String) -> String {
        (try? Data(contentsOf: URL(filePath: path(of: name)))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
