import AWS
import Foundation
import Testing

@Suite(
    "the published endpoint cases",
    .enabled(if: ConformanceFolder.contains("endpoints"), "SLUICE_CONFORMANCE names no folder with endpoints in it"))
struct EndpointVectorTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            struct Parameters: Decodable {
                let region: String?
                let isFIPS: Bool?
                let isDualStack: Bool?
                let isGlobal: Bool?
                let endpoint: String?
                let bucket: String?
                let isPathStyle: Bool?
                let isAccelerated: Bool?

                enum CodingKeys: String, CodingKey {
                    case region = "Region"
                    case isFIPS = "UseFIPS"
                    case isDualStack = "UseDualStack"
                    case isGlobal = "UseGlobalEndpoint"
                    case endpoint = "Endpoint"
                    case bucket = "Bucket"
                    case isPathStyle = "ForcePathStyle"
                    case isAccelerated = "Accelerate"
                }
            }
            struct Expectation: Decodable {
                struct Endpoint: Decodable {
                    struct Properties: Decodable {
                        struct Scheme: Decodable {
                            let signingRegion: String?
                        }
                        let authSchemes: [Scheme]?
                    }
                    let url: String
                    let properties: Properties?
                }
                let endpoint: Endpoint?
            }
            let documentation: String?
            let params: Parameters?
            let expect: Expectation
        }
        let testCases: [Case]
    }

    /// Why a case is left out, `nil` for one that runs.
    private static func reason(toSkip parameters: Suite.Case.Parameters, of service: EndpointService) -> String? {
        if parameters.isAccelerated == true { return "sluice never asks for S3 Transfer Acceleration" }
        let isPlain = parameters.isFIPS != true && parameters.isDualStack != true && parameters.endpoint == nil
        guard parameters.isGlobal == true, isPlain, parameters.region != "aws-global" else { return nil }
        let isHome = service == .sts ? parameters.region != "us-east-3" : parameters.region == "us-east-1"
        return isHome ? "sluice never asks for the global endpoint in a Region's place" : nil
    }

    @Test(
        arguments: [
            (.ec2, "ec2/endpoint-tests-1", 54, 0), (.sts, "sts/endpoint-tests-1", 69, 15),
            (.sso, "sso/endpoint-tests-1", 40, 0), (.oidc, "sso-oidc/endpoint-tests-1", 40, 0),
            (.s3, "s3/endpoint-tests-1.subset", 162, 25),
        ] as [(EndpointService, String, Int, Int)])
    func `each is the URL that the case says, or refused`(
        _ service: EndpointService, _ file: String, _ all: Int, _ skipped: Int
    ) throws {
        let suite: Suite = try ConformanceFolder.json("endpoints/\(file).json")
        let cases = suite.testCases.filter { entry in
            entry.params.flatMap { Self.reason(toSkip: $0, of: service) } == nil
        }
        for entry in cases {
            let name = entry.documentation ?? "\(String(describing: entry.params))"
            let endpoint = Result { try self.endpoint(of: service, entry.params) }
            guard let expected = entry.expect.endpoint else {
                #expect(throws: EndpointError.self, "\(name)") { try endpoint.get() }
                continue
            }
            let found = try endpoint.get()
            #expect(found.url == expected.url, "\(name)")
            guard let region = expected.properties?.authSchemes?.first?.signingRegion else { continue }
            #expect(found.signingRegion ?? entry.params?.region == region, "\(name)")
        }
        #expect(suite.testCases.count == all)
        #expect(suite.testCases.count - cases.count == skipped)
    }

    private func endpoint(
        of service: EndpointService, _ parameters: Suite.Case.Parameters?
    ) throws -> (url: String, signingRegion: String?) {
        let endpoint = try ServiceEndpoint(
            of: service, in: parameters?.region.map { try Region($0) },
            EndpointVariant(isFIPS: parameters?.isFIPS == true, isDualStack: parameters?.isDualStack == true),
            custom: parameters?.endpoint.map { try EndpointURL(parsing: $0) })
        let bucket = parameters?.bucket.map {
            endpoint.url.addressing(bucket: $0, pathStyle: parameters?.isPathStyle == true)
        }
        return ((bucket ?? endpoint.url).description, endpoint.signingRegion?.name)
    }

    // MARK: Configured URLs

    private struct Configured: Decodable {
        struct Suite: Decodable {
            struct Case: Decodable {
                struct Output: Decodable {
                    let endpointUrl: String
                }
                let name: String
                let profile: String
                let clientConfig: String
                let environment: String
                let service: String
                let output: Output

                enum CodingKeys: String, CodingKey {
                    case name, profile, environment, service, output
                    case clientConfig = "client_config"
                }
            }
            let profiles: [String: [String: String]]
            let services: [String: [String: [String: String]]]
            let environments: [String: [String: String]]
            let endpointUrlTests: [Case]
        }
        let testSuites: [Suite]
    }

    @Test func `17 of the 39 for URLs that are set, without those of clients and of DynamoDB`() throws {
        let suite = try (ConformanceFolder.json("endpoints/configured-endpoint-urls/profile-tests.json") as Configured)
            .testSuites[0]
        let text =
            suite.profiles.map { "[profile \($0)]\n" + $1.map { "\($0) = \($1)\n" }.joined() }.joined()
            + suite.services.map { name, services in
                "[services \(name)]\n"
                    + services.map { "\($0) =\n" + $1.map { "  \($0) = \($1)\n" }.joined() }.joined()
            }.joined()
        let config = try SharedConfig(config: text, credentials: nil)
        // sluice has no option for an endpoint, and never speaks to DynamoDB.
        let cases = suite.endpointUrlTests.filter { $0.clientConfig == "default" && $0.service == "s3" }
        for entry in cases {
            let resolver = EndpointResolver(
                environment: Environment(suite.environments[entry.environment] ?? [:]), config: config,
                profileName: entry.profile)
            let endpoint = try resolver.endpoint(of: .s3, in: Region("fake-region-10"))
            #expect(endpoint.url.description == entry.output.endpointUrl, "\(entry.name)")
        }
        #expect(cases.count == 17)
        #expect(suite.endpointUrlTests.count == 39)
    }

    // MARK: Partitions

    private struct Partitions: Decodable {
        struct Entry: Decodable {
            struct Outputs: Decodable {
                let dnsSuffix: String
                let dualStackDnsSuffix: String
            }
            struct Nothing: Decodable {}
            let id: String
            let outputs: Outputs
            let regions: [String: Nothing]
        }
        let partitions: [Entry]
    }

    @Test func `every Region is in its partition`() throws {
        let table: Partitions = try ConformanceFolder.json("endpoints/partitions.json")
        for entry in table.partitions {
            for region in entry.regions.keys {
                let partition = try Region(region).partition
                #expect(partition.id == entry.id, "\(region)")
                #expect(partition.dnsSuffix == entry.outputs.dnsSuffix)
                #expect(partition.dualStackDNSSuffix == entry.outputs.dualStackDnsSuffix)
            }
        }
        #expect(table.partitions.count == 8)
    }
}
