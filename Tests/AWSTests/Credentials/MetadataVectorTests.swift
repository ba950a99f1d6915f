import AWS
import Foundation
import Testing

@Suite(
    "the published cases for the services beside containers and instances",
    .enabled(
        if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"))
struct MetadataVectorTests {
    private struct Suite: Decodable {
        struct Case: Decodable {
            struct Result: Decodable {
                let url: String?

                enum CodingKeys: String, CodingKey {
                    case url = "Ok"
                }
            }
            let docs: String
            let env: [String: String]
            let fs: [String: String]?
            let result: Result
        }
        let tests: [Case]
    }

    private static let instances = PublishedSuite(
        path: "credentials/imds-endpoint-tests.json", all: 14, run: 11,
        leftOut: Dictionary(byReason: [
            "it sets what a program says in its own code, and sluice has no such option": [
                "explicit endpoint override", "explicit mode override",
                "environment variable overrides endpoint mode override",
            ]
        ]))

    @Test func `all 11 of containers`() throws {
        let suite: Suite = try ConformanceFolder.json("credentials/ecs-tests.json")
        for entry in suite.tests {
            let environment = Environment(entry.env)
            let url = Result { try ContainerCredentialsLocation(environment: environment)?.url.description }
            #expect((try? url.get()) == entry.result.url, "\(entry.docs)")
        }
        #expect(suite.tests.count == 11)
    }

    @Test func `11 of the 14 of instances`() async throws {
        let suite: Suite = try ConformanceFolder.json(Self.instances.path)
        for (_, entry) in Self.instances.running(suite.tests, name: \.docs) {
            let metadata = ScriptedTransport([])
            let configuration = CredentialConfiguration.test(entry.env, files: entry.fs ?? [:], metadata: metadata)
            await #expect(throws: CredentialError.self) { _ = try await CredentialChain(configuration).issue() }
            let asked = await metadata.requests.map(\.url)
            #expect(asked == entry.result.url.map { [$0] } ?? [], "\(entry.docs)")
        }
    }
}
