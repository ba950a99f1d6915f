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
                let endpoint: String?
                let bucket: String?
                let isPathStyle: Bool?

                enum CodingKeys: String, CodingKey {
                    case region = "Region"
                    case isFIPS = "UseFIPS"
                    case isDualStack = "UseDualStack"
                    case endpoint = "Endpoint"
                    case bucket = "Bucket"
                    case isPathStyle = "ForcePathStyle"
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

    private static let suites: [(EndpointService, PublishedSuite)] = [
        (.ec2, PublishedSuite(path: "endpoints/ec2/endpoint-tests-1.json", all: 54, run: 54)),
        (.sso, PublishedSuite(path: "endpoints/sso/endpoint-tests-1.json", all: 40, run: 40)),
        (.oidc, PublishedSuite(path: "endpoints/sso-oidc/endpoint-tests-1.json", all: 40, run: 40)),
        (.sts, sts), (.s3, s3),
    ]

    @Test(arguments: suites) func `each is the URL that the case says, or refused`(
        _ service: EndpointService, _ published: PublishedSuite
    ) throws {
        let suite: Suite = try ConformanceFolder.json(published.path)
        let cases = published.running(suite.testCases) { $0.documentation ?? "\(String(describing: $0.params))" }
        for (name, entry) in cases {
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
}
