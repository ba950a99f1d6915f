import Foundation

/// The folder with the published test vectors: `$SLUICE_CONFORMANCE`, else `../shared/conformance` beside the package.
enum ConformanceFolder {
    static let url: URL = {
        if let path = ProcessInfo.processInfo.environment["SLUICE_CONFORMANCE"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "../shared/conformance").standardizedFileURL
    }()

    static func contains(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: path).path)
    }

    static func json<Value: Decodable>(
        _ path: String, keys: JSONDecoder.KeyDecodingStrategy = .useDefaultKeys
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = keys
        return try decoder.decode(Value.self, from: Data(contentsOf: url.appending(path: path)))
    }
}
