import Foundation

/// The published yaml-test-suite, where this machine has it.
struct YAMLTestSuite: Decodable {
    struct Case: Decodable {
        let id: String
        let name: String
        let yaml: String
        let tree: String?
        let json: String?
        let fail: Bool?
    }

    let tests: [Case]

    /// nil where the vectors are not at hand; `SLUICE_CONFORMANCE` names their folder.
    static let shared: YAMLTestSuite? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let folder =
            ProcessInfo.processInfo.environment["SLUICE_CONFORMANCE"].map { URL(filePath: $0) }
            ?? package.appending(path: "../shared/conformance")
        guard let data = try? Data(contentsOf: folder.appending(path: "yaml/yaml-test-suite.json")) else { return nil }
        return try? JSONDecoder().decode(YAMLTestSuite.self, from: data)
    }()
}
