import AWS
import Testing

@Suite(
    "the published cases for endpoints that somebody has set",
    .enabled(if: ConformanceFolder.contains("endpoints"), "SLUICE_CONFORMANCE names no folder with endpoints in it"))
struct ConfiguredURLVectorTests {
    private struct Configured: Decodable {
        struct Suite: Decodable {
            struct Case: Decodable {
                struct Output: Decodable {
                    let endpointUrl: String
                }
                let name: String
                let profile: String
                let environment: String
                let output: Output
            }
            let profiles: [String: [String: String]]
            let services: [String: [String: [String: String]]]
            let environments: [String: [String: String]]
            let endpointUrlTests: [Case]
        }
        let testSuites: [Suite]
    }

    private static let published = PublishedSuite(
        path: "endpoints/configured-endpoint-urls/profile-tests.json", all: 39, run: 17,
        leftOut: Dictionary(byReason: [
            "sluice has no option for an endpoint": [
                "value provided by the SDK",
                "global endpoint url from services section and used for an S3 client",
                "service specific endpoint url from services section and used for an S3 client",
                "S3 Service-specific endpoint URL from configuration file and global endpoint URL from "
                    + "configuration file",
                "global endpoint url environment variable",
                "global endpoint url environment variable and global endpoint configuration option",
                "global endpoint url environment variable and service-specific endpoint configuration option",
                "global endpoint url environment variable, global endpoint configuration option, and "
                    + "service-specific endpoint configuration option",
                "service-specific endpoint url environment variable",
                "service-specific endpoint url environment variable and the global endpoint url configuration option",
                "service-specific endpoint url environment variable and the service-specific endpoint url "
                    + "configuration option",
                "service-specific endpoint url environment variable, the services-specific endpoint url "
                    + "configuration option, and the global endpoint url configuration option",
                "service-specific endpoint url environment variable and the global endpoint url environment variable",
                "service-specific endpoint url environment variable, the global endpoint url environment "
                    + "variable, and the global endpoint url configuration option",
                "service-specific endpoint url environment variable, the global endpoint url environment "
                    + "variable, and the service-specific endpoint url configuration option",
                "service-specific endpoint url environment variable, the global endpoint url environment "
                    + "variable, the service-specific endpoint URL configuration option, and the global endpoint "
                    + "URL configuration option",
            ].map { "Client configuration takes precedence over \($0)." },
            "sluice has no option for an endpoint, nor one to pass over those that are set": [
                "All configured endpoints ignored due to ignore client config parameter.",
                "Environment variable and shared config file configured endpoints ignored due to ignore "
                    + "shared config variable and client configured endpoint is used.",
                "Environment variable and shared config file configured endpoints ignored due to ignore "
                    + "environment variable and client configured endpoint is used.",
                "Environment variable and shared config file configured endpoints ignored due to ignore "
                    + "client config variable and client configured endpoint is used.",
            ],
            "sluice never speaks to DynamoDB": [
                "DynamoDB service-specific endpoint url shared config variable is used when service-specific "
                    + "S3 shared config variable is also present.",
                "DynamoDB service-specific endpoint url environment variable is used when service-specific "
                    + "S3 environment variable is also present.",
            ],
        ]))

    @Test func `each is the URL that the variables and the profile say`() throws {
        let suite = try (ConformanceFolder.json(Self.published.path) as Configured).testSuites[0]
        let text =
            suite.profiles.map { "[profile \($0)]\n" + $1.map { "\($0) = \($1)\n" }.joined() }.joined()
            + suite.services.map { name, services in
                "[services \(name)]\n"
                    + services.map { "\($0) =\n" + $1.map { "  \($0) = \($1)\n" }.joined() }.joined()
            }.joined()
        let config = try SharedConfig(config: text, credentials: nil)
        for (_, entry) in Self.published.running(suite.endpointUrlTests, name: \.name) {
            let resolver = EndpointResolver(
                environment: Environment(suite.environments[entry.environment] ?? [:]), config: config,
                profileName: entry.profile)
            let endpoint = try resolver.endpoint(of: .s3, in: Region("fake-region-10"))
            #expect(endpoint.url.description == entry.output.endpointUrl, "\(entry.name)")
        }
    }
}
