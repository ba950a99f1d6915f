import Foundation

/// The folder with the published test vectors: `$SLUICE_CONFORMANCE`, else `../shared/conformance` beside the package.
enum ConformanceFolder {
    static let url: URL = {
        if let path = ProcessInfo.processInfo.environment["SLUICE_CONFORMANCE"] { return URL(filePath: path) }
        return URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/conformance").standardizedFileURL
    }()

    static func contains(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: path).path)
    }

    static func read<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: url.appending(path: path)))
    }
}
