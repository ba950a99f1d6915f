import Foundation
import Testing

/// Where a published case lies; read only when its test runs.
struct SigningVectorPlace: Sendable, CustomTestStringConvertible {
    enum Suite: String {
        /// The suite that the AWS SDKs share.
        case sdk = "v4"
        /// What only botocore has, in an older layout.
        case botocore = "v4-extra"
    }

    let suite: Suite
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// All cases; none where the folder is missing.
    static let all = places(of: .sdk) + places(of: .botocore)

    func vector() throws -> SigningVector {
        switch suite {
        case .sdk: try SigningVector(sdk: folder)
        case .botocore: try SigningVector(botocore: folder)
        }
    }

    private static func places(of suite: Suite) -> [SigningVectorPlace] {
        let parent = ConformanceFolder.url.appending(path: "sigv4/\(suite.rawValue)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.sorted().map { SigningVectorPlace(suite: suite, folder: parent.appending(path: $0)) }
    }
}
