import Foundation
import Testing

/// What is published, and which test runs it: nothing lies in the folder that nobody looks at.
@Suite(.enabled(if: ConformanceFolder.contains("README.md"), "SLUICE_CONFORMANCE names no folder"))
struct PublishedDataTests {
    /// By what a path begins with: the suite that runs it.
    private static let run = [
        "credentials/assume-role-tests.json": "RoleChainVectorTests",
        "credentials/botocore-cfg": "BotocoreConfigTests",
        "credentials/ecs-tests.json": "MetadataVectorTests",
        "credentials/file-location-tests.json": "SharedConfigLocationTests",
        "credentials/imds-endpoint-tests.json": "MetadataVectorTests",
        "credentials/profile-parser-tests.json": "SharedConfigVectorTests",
        "credentials/scenarios": "ScenarioTests",
        "credentials/sep-config-file-location-tests.json": "SharedConfigLocationTests",
        "credentials/sep-config-file-parser-tests.json": "SharedConfigVectorTests",
        "ec2-protocol/input": "RequestVectorTests",
        "ec2-protocol/legacy/input": "RequestVectorTests",
        "ec2-protocol/legacy/output": "ResponseVectorTests",
        "ec2-protocol/output": "ResponseVectorTests",
        "ec2-protocol/recorded": "RecordedResponseTests",
        "endpoints/configured-endpoint-urls": "ConfiguredURLVectorTests",
        "endpoints/ec2/endpoint-tests-1.json": "EndpointVectorTests",
        "endpoints/endpoints-subset.json": "EndpointTableTests",
        "endpoints/partitions.json": "PartitionVectorTests",
        "endpoints/rules-engine/test-cases": "RulesEngineVectorTests",
        "endpoints/s3/endpoint-tests-1.subset.json": "EndpointVectorTests",
        "endpoints/sso-oidc/endpoint-tests-1.json": "EndpointVectorTests",
        "endpoints/sso/endpoint-tests-1.json": "EndpointVectorTests",
        "endpoints/sts/endpoint-tests-1.json": "EndpointVectorTests",
        "noproxy/curl-unit1614.json": "NoProxyVectorTests",
        "noproxy/go-httpproxy.json": "NoProxyVectorTests",
        "retry/error-classification.json": "RetryVectorTests",
        "retry/standard-retry-2.0.json": "RetryVectorTests",
        "sigv4/v4": "SigningVectorTests",
        "sigv4/v4-extra": "SigningVectorTests",
        "yaml/yaml-test-suite.json": "YAMLTestSuiteTests",
    ]

    /// What does not run as a whole, with the reason.
    private static let leftOut = [
        "DRIVER.md": "tells what the driver speaks",
        "LICENSES": "the licences of the data",
        "ec2-protocol/protocol-tests-ignore-list.json": "what botocore does not pass is no excuse for sluice",
        "endpoints/ec2/endpoint-rule-set-1.json": "the rules themselves, which the cases beside it test",
        "endpoints/rules-engine/valid-rules":
            "the rules of the cases beside it, for an engine that sluice does not have",
        "endpoints/sso-oidc/endpoint-rule-set-1.json": "the rules themselves, which the cases beside it test",
        "endpoints/sso/endpoint-rule-set-1.json": "the rules themselves, which the cases beside it test",
        "endpoints/sts/endpoint-rule-set-1.json": "the rules themselves, which the cases beside it test",
        "retry/standard-retry-2.1.json": "RetryPolicy decides for 2.0; RetryVectorTests says so case by case",
    ]

    @Test func `every file has a suite that runs it, or a reason`() throws {
        let known = Set(Self.run.keys).union(Self.leftOut.keys)
        let root = ConformanceFolder.url.path
        var used: Set<String> = []
        for case let path as String in try #require(FileManager.default.enumerator(atPath: root)) {
            let isFolder =
                try ConformanceFolder.url.appending(path: path)
                .resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
            guard !isFolder, !path.hasSuffix("README.md") else { continue }
            let place = Self.beginnings(of: path).first { known.contains($0) }
            #expect(place != nil, "\(path)")
            if let place { used.insert(place) }
        }
        #expect(used == known)
    }

    @Test func `every suite that is named is there`() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let files = try #require(FileManager.default.enumerator(atPath: tests.path)).compactMap { $0 as? String }
        for suite in Set(Self.run.values) {
            #expect(files.contains { $0.hasSuffix("/\(suite).swift") }, "\(suite)")
        }
    }

    /// The path, the folder that it is in, and so on.
    private static func beginnings(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
