import AWS
import Foundation
import Testing

/// The published cases of the engine that reads AWS's endpoint rules.
///
/// sluice has the rules of its services in Swift and no engine, but four of the engine's functions it has too.
@Suite(.enabled(if: ConformanceFolder.contains("endpoints"), "SLUICE_CONFORMANCE names no folder with endpoints in it"))
struct RulesEngineVectorTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            struct Expectation: Decodable {
                struct Endpoint: Decodable {
                    struct Properties: Decodable {
                        struct Meta: Decodable {
                            let baseSuffix: String
                            let dualStackSuffix: String
                        }
                        let meta: Meta?
                    }
                    let url: String
                    let properties: Properties?
                }
                let endpoint: Endpoint?
            }
            struct Parameters: Decodable {
                let region: String?
                let endpoint: String?
                let bucket: String?

                enum CodingKeys: String, CodingKey {
                    case region = "Region"
                    case endpoint = "Endpoint"
                    case bucket = "BucketName"
                }
            }
            let documentation: String
            let params: Parameters
            let expect: Expectation
        }
        let testCases: [Case]
    }

    /// The files that are about an engine alone: how many cases they have, and about what they are.
    private static let foreign: [String: (count: Int, reason: String)] = [
        "account-id": (4, "no endpoint of ours has an account in it"),
        "array-index": (3, "the engine's lists"),
        "aws-region": (2, "the engine's templates; that a Region is needed is a case of every service"),
        "default-values": (4, "the engine's parameters"),
        "eventbridge": (3, "sluice never speaks to EventBridge"),
        "fns": (4, "how the engine's functions are called"),
        "headers": (1, "no endpoint of ours brings headers"),
        "local-region-override": (2, "no service of ours has a Region of that name"),
        "parse-arn": (14, "no endpoint of ours is found by an ARN"),
        "substring": (18, "the engine's texts"),
        "uri-encode": (7, "what is encoded is a bucket's name, by S3's own cases"),
    ]

    private static func cases(of published: PublishedSuite) throws -> [(name: String, case: Suite.Case)] {
        let suite: Suite = try ConformanceFolder.json("endpoints/rules-engine/test-cases/\(published.path).json")
        return published.running(suite.testCases, name: \.documentation)
    }

    @Test func `38 of the 101 are about what sluice has, and the others are in files that are not`() throws {
        let folder = ConformanceFolder.url.appending(path: "endpoints/rules-engine/test-cases")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let names = Set(files.map { $0.replacing(".json", with: "") })
        let ours = [Self.labels, Self.partitions, Self.buckets, Self.urls]
        #expect(names == Set(Self.foreign.keys).union(ours.map(\.path)))
        struct Anything: Decodable {
            struct Case: Decodable {}
            let testCases: [Case]
        }
        for (file, entry) in Self.foreign {
            let suite: Anything = try ConformanceFolder.json("endpoints/rules-engine/test-cases/\(file).json")
            #expect(suite.testCases.count == entry.count, "\(file)")
        }
        let skipped = Self.foreign.values.map(\.count).reduce(0, +) + ours.map(\.leftOut.count).reduce(0, +)
        #expect(ours.map(\.run).reduce(0, +) == 38)
        #expect(skipped == 63)
    }

    private static let labels = PublishedSuite(path: "valid-hostlabel", all: 5, run: 5)

    @Test func `a Region is a host label`() throws {
        for (name, entry) in try Self.cases(of: Self.labels) {
            let region = try #require(entry.params.region)
            // The one with dots is a host's name, but more than one label.
            let isLabel = entry.expect.endpoint.map { !$0.url.contains("-subdomains") } ?? false
            #expect(((try? Region(region)) != nil) == isLabel, "\(name)")
        }
    }

    private static let partitions = PublishedSuite(path: "partition-fn", all: 5, run: 5)

    @Test func `a Region that nobody knows yet has a partition`() throws {
        for (name, entry) in try Self.cases(of: Self.partitions) {
            let region = try Region(try #require(entry.params.region))
            let expected = try #require(entry.expect.endpoint)
            let meta = try #require(expected.properties?.meta)
            let id = region.partition.id == "aws" ? "aws-partition" : region.partition.id
            #expect("https://\(id).\(region).\(region.partition.dnsSuffix)" == expected.url, "\(name)")
            #expect(region.partition.dnsSuffix == meta.baseSuffix, "\(name)")
            #expect(region.partition.dualStackDNSSuffix == meta.dualStackSuffix, "\(name)")
        }
    }

    private static let buckets = PublishedSuite(path: "is-virtual-hostable-s3-bucket", all: 15, run: 15)

    @Test func `a bucket is a part of the host where it can be`() throws {
        for (name, entry) in try Self.cases(of: Self.buckets) {
            let bucket = try #require(entry.params.bucket)
            let urls = [EndpointURL.Scheme.https, .http].map {
                EndpointURL(scheme: $0, host: "s3.amazonaws.com").addressing(bucket: bucket).description
            }
            let first = urls.first { !$0.contains("s3.amazonaws.com/") }
            #expect(first == entry.expect.endpoint?.url, "\(name)")
        }
    }

    private static let urls = PublishedSuite(
        path: "parse-url", all: 14, run: 13,
        leftOut: ["host labels are not validated (2)": "sluice refuses a host that no resolver would look for"])

    @Test func `an endpoint is read part by part`() throws {
        for (name, entry) in try Self.cases(of: Self.urls) {
            let url = try? EndpointURL(parsing: try #require(entry.params.endpoint))
            #expect(url.map(Self.answer) == entry.expect.endpoint?.url, "\(name)")
        }
    }

    /// The rules of that file.
    private static func answer(to url: EndpointURL) -> String {
        let isAddress = url.host.hasPrefix("[") || url.host.split(separator: ".").allSatisfy { UInt8($0) != nil }
        if isAddress { return "\(url.origin)\(url.basePath)/is-ip-addr" }
        if url.basePath == "/port" { return "\(url.origin)/uri-with-port" }
        if url.basePath.isEmpty { return "https://\(url.scheme.rawValue)-\(url.authority)-nopath.example.com" }
        return "https://\(url.scheme.rawValue)-\(url.authority).example.com/path-is\(url.basePath)"
    }
}
