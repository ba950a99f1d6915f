import AWS
import Foundation
import SigV4
import Testing

@Suite(
    "the published scenarios of where credentials come from",
    .enabled(
        if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"))
struct ScenarioTests {
    /// Scenarios that sluice leaves out on purpose.
    private static let skipped = [
        "profile-provider/credential_process": "its command is a pipe of a shell, and sluice runs none",
        "profile-provider/credential_process_account_id_fallback": "likewise",
    ]

    /// Scenarios whose record was made with other settings than their own, so bodies cannot agree.
    private static let foreignBodies = [
        "default-credential-provider-chain/web_identity_token_env": "another account in the role",
        "default-credential-provider-chain/web_identity_token_profile": "another role and another token",
        "default-credential-provider-chain/web_identity_token_source_profile": "another role and another token",
    ]

    @Test(arguments: [("default-credential-provider-chain", 29), ("profile-provider", 16)])
    func `each ends as it says, by the requests that it has on record`(_ folder: String, _ count: Int) async throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: ConformanceFolder.url.appending(path: "credentials/scenarios/\(folder)").path
        ).map { "\(folder)/\($0)" }.filter { Self.skipped[$0] == nil }
        for name in names.sorted() {
            let scenario = try Scenario("credentials/scenarios/\(name)")
            try await check(scenario, name)
        }
        #expect(names.count == count)
    }

    private func check(_ scenario: Scenario, _ name: String) async throws {
        let transport = ScriptedTransport(scenario.record.map { .success($0.answer) })
        var environment = scenario.environment
        // The record of this folder was made of the profile alone.
        if name.hasPrefix("profile-provider/") {
            for variable in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] { environment[variable] = nil }
            environment["AWS_EC2_METADATA_DISABLED"] = "true"
        }
        let chain = CredentialChain(
            .test(environment, files: scenario.files, transport: transport, metadata: transport))
        do {
            let issued = try await chain.issue().credential
            let expected = try #require(scenario.result.keys, "\(name) should have failed")
            #expect(
                issued.credential
                    == Credential(
                        accessKeyId: expected.accessKeyId, secretAccessKey: expected.secretAccessKey,
                        sessionToken: expected.sessionToken), "\(name)")
            #expect(issued.expiration?.microseconds == expected.expiry.map { $0 * 1_000_000 }, "\(name)")
        } catch let error as CredentialError {
            #expect(scenario.result.error != nil, "\(name): \(error)")
        }
        try compare(await transport.requests, scenario.record, name)
    }

    /// What came after the record's end are retries of a call that it lets fail.
    private func compare(_ requests: [HTTPRequest], _ record: [Scenario.Exchange], _ name: String) throws {
        try #require(requests.count >= record.count, "\(name): \(requests.map(\.url))")
        for (request, expected) in zip(requests, record) {
            #expect(request.method == expected.method, "\(name)")
            #expect(Self.parts(request.url) == Self.parts(expected.url), "\(name)")
            for (header, values) in expected.headers where Self.isTelling(header) {
                #expect(request.headers[header] == values.first, "\(name): \(header)")
            }
            guard Self.foreignBodies[name] == nil || request.form["Action"] == "AssumeRole" else { continue }
            #expect(Self.telling(request.form) == Self.telling(form(expected.body)), "\(name)")
        }
        if scenarioIsFinal(record) { #expect(requests.count == record.count, "\(name): \(requests.map(\.url))") }
    }

    private func scenarioIsFinal(_ record: [Scenario.Exchange]) -> Bool {
        record.last.map { $0.answer.status < 500 } ?? true
    }

    private func form(_ body: String) -> [String: String] {
        HTTPRequest(method: "", endpoint: EndpointURL(host: "h"), body: Array(body.utf8)).form
    }

    /// Host, path and the query's pairs, whose order is free.
    private static func parts(_ url: String) -> [String] {
        let halves = url.split(separator: "?", maxSplits: 1).map(String.init)
        let place = halves[0].hasSuffix("/") ? String(halves[0].dropLast()) : halves[0]
        return [place] + (halves.count > 1 ? halves[1].split(separator: "&").map(String.init).sorted() : [])
    }

    /// The headers that carry what a service asks for; the token of an instance's session is one of them.
    private static func isTelling(_ header: String) -> Bool {
        header.hasPrefix("x-aws-ec2-metadata-token") || header == "x-amz-sso_bearer_token" || header == "accept"
    }

    /// Without the session's name where it was made up: it has the time in it; and without the line break after a
    /// token, which is the file's and not the token's.
    private static func telling(_ form: [String: String]) -> [String: String] {
        var form = form.filter { $0.key != "RoleSessionName" }
        if let token = form["WebIdentityToken"] { form["WebIdentityToken"] = token.trimmingCharacters(in: .newlines) }
        return form
    }
}
