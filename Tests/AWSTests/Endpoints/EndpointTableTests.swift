import AWS
import Testing

/// The table that AWS's SDKs had before they had rules: where each service is, Region by Region.
@Suite(.enabled(if: ConformanceFolder.contains("endpoints"), "SLUICE_CONFORMANCE names no folder with endpoints in it"))
struct EndpointTableTests {
    private struct Table: Decodable {
        struct Entry: Decodable {
            struct Service: Decodable {
                struct Endpoint: Decodable {
                    let hostname: String?
                    let deprecated: Bool?
                }
                let endpoints: [String: Endpoint]
            }
            struct Defaults: Decodable {
                let hostname: String
            }
            struct Nothing: Decodable {}
            let dnsSuffix: String
            let defaults: Defaults
            let regions: [String: Nothing]
            let services: [String: Service]
        }
        let partitions: [Entry]
    }

    private static let services: [String: EndpointService] = [
        "ec2": .ec2, "sts": .sts, "s3": .s3, "portal.sso": .sso, "oidc": .oidc,
    ]
    private static let foreign = [
        "iam": "sluice never speaks to IAM", "sso": "the administrator's service; ours is portal.sso",
    ]

    @Test func `the rules lead to the same hosts`() throws {
        let table: Table = try ConformanceFolder.json("endpoints/endpoints-subset.json")
        var run = 0
        for partition in table.partitions {
            for (name, service) in partition.services where Self.foreign[name] == nil {
                let ours = try #require(Self.services[name], "\(name)")
                // Names of no Region are those of kinds of endpoints, and of the pseudo-Regions.
                for (region, endpoint) in service.endpoints where partition.regions[region] != nil {
                    let template = endpoint.hostname ?? partition.defaults.hostname
                    let host = template.replacing("{service}", with: name).replacing("{region}", with: region)
                        .replacing("{dnsSuffix}", with: partition.dnsSuffix)
                    let found = try ServiceEndpoint(of: ours, in: Region(region))
                    #expect(found.url.description == "https://\(host)")
                    run += 1
                }
            }
        }
        #expect(run == 216)
    }
}
