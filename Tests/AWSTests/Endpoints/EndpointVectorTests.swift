import AWS
import Foundation
import Testing

@Suite(
    "the published endpoint cases without FIPS, dual stack and endpoints of one's own",
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

                enum CodingKeys: String, CodingKey {
                    case region = "Region"
                    case isFIPS = "UseFIPS"
                    case isDualStack = "UseDualStack"
                    case isGlobal = "UseGlobalEndpoint"
                    case endpoint = "Endpoint"
                }
            }
            struct Expectation: Decodable {
                struct Endpoint: Decodable { let url: String }
                let endpoint: Endpoint?
            }
            let params: Parameters?
            let expect: Expectation
        }
        let testCases: [Case]
    }

    @Test(arguments: [(EndpointResolver.Service.ec2, 29), (.sts, 29)])
    func `each Region has the endpoint that the case says`(_ service: EndpointResolver.Service, _ least: Int) throws {
        let suite: Suite = try ConformanceFolder.json("endpoints/\(service.rawValue)/endpoint-tests-1.json")
        var compared = 0
        for entry in suite.testCases {
            guard let parameters = entry.params, let region = parameters.region, region != "aws-global",
                parameters.isFIPS != true, parameters.isDualStack != true, parameters.isGlobal != true,
                parameters.endpoint == nil, let url = entry.expect.endpoint?.url
            else { continue }
            let endpoint = try EndpointResolver(environment: Environment()).endpoint(of: service, in: Region(region))
            #expect(endpoint.description == url)
            compared += 1
        }
        #expect(compared >= least)
    }
}
