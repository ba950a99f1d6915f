import AWS
import Foundation
import Testing

struct SSOTokenTests {
    /// The name is the SHA-1 digest of `dev`.
    private let path = "/home/me/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json"
    private let config = """
        [default]
        sso_session = dev
        sso_account_id = 1
        sso_role_name = r
        [sso-session dev]
        sso_region = eu-west-1
        sso_start_url = https://x.awsapps.com/start
        """
    private let credential = HTTPResponse(
        status: 200,
        body: """
            {"roleCredentials": {"accessKeyId": "ASIASSO", "secretAccessKey": "s", "sessionToken": "t",
            "expiration": 1767326645000}}
            """)

    /// A token's file; now is 2026-01-02T03:04:05Z.
    private func token(until end: String, registration: String? = "2026-02-01T00:00:00Z") -> String {
        """
        {"accessToken": "old", "expiresAt": "\(end)", "refreshToken": "r1", "clientId": "i", "clientSecret": "s",
        \(registration.map { "\"registrationExpiresAt\": \"\($0)\"," } ?? "") "region": "eu-west-1", "others": [1, null]}
        """
    }

    private func issue(
        _ token: String?, _ answers: [HTTPResponse], config: String? = nil
    ) async -> (result: Result<String, CredentialError>, requests: [HTTPRequest], files: MemoryFiles) {
        var files = ["/home/me/.aws/config": config ?? self.config]
        files[path] = token
        let memory = MemoryFiles(contents: files)
        let transport = ScriptedTransport(answers.map { .success($0) })
        var configuration = CredentialConfiguration.test(["HOME": "/home/me"], transport: transport)
        configuration.files = memory
        do throws(CredentialError) {
            let issued = try await CredentialChain(configuration).issue()
            return (.success(issued.credential.credential.accessKeyId), await transport.requests, memory)
        } catch {
            return (.failure(error), await transport.requests, memory)
        }
    }

    private static let passedOver = [
        CredentialAbsence(
            source: .environment, problem: .notSet(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]))
    ]

    private func loginNeeded(_ reason: SSOLoginReason) -> Result<String, CredentialError> {
        .failure(.broken(.profile("default"), .loginNeeded(reason), passedOver: Self.passedOver))
    }

    @Test func `a token that is good for a while is used as it is`() async {
        let (result, requests, _) = await issue(token(until: "2026-01-02T03:10:00UTC"), [credential])
        #expect(result == .success("ASIASSO"))
        #expect(
            requests.map(\.url) == [
                "https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?role_name=r&account_id=1"
            ])
        #expect(requests.first?.headers["x-amz-sso_bearer_token"] == "old")
        #expect(requests.first?.headers["Authorization"] == nil)
    }

    @Test func `a token that is about to end is renewed and kept, with what others wrote into its file`() async throws {
        let renewed = HTTPResponse(
            status: 200, body: #"{"accessToken": "new", "expiresIn": 3600, "refreshToken": "r2"}"#)
        let (result, requests, files) = await issue(token(until: "2026-01-02T03:08:00Z"), [renewed, credential])
        #expect(result == .success("ASIASSO"))
        #expect(requests.first?.url == "https://oidc.eu-west-1.amazonaws.com/token")
        #expect(
            requests.first.map { String(decoding: $0.body, as: UTF8.self) }
                == #"{"clientId":"i","clientSecret":"s","grantType":"refresh_token","refreshToken":"r1"}"#)
        #expect(requests.last?.headers["x-amz-sso_bearer_token"] == "new")
        let kept = try #require(files[path])
        for member in [
            #""accessToken" : "new""#, #""expiresAt" : "2026-01-02T04:04:05Z""#, #""refreshToken" : "r2""#, "null",
        ] {
            #expect(kept.contains(member), "\(member)")
        }
    }

    @Test func `where it cannot be renewed it is used to its end, and then somebody has to log in`() async {
        let refusal = HTTPResponse(status: 400, body: #"{"error": "invalid_grant"}"#)
        let good = await issue(token(until: "2026-01-02T03:04:06Z"), [refusal, credential])
        #expect(good.result == .success("ASIASSO"))
        let ended = await issue(token(until: "2026-01-02T03:04:05Z"), [refusal])
        #expect(ended.result == loginNeeded(.notRenewed(code: "invalid_grant")))
        let unregistered = await issue(token(until: "2026-01-01T00:00:00Z", registration: nil), [])
        #expect(unregistered.result == loginNeeded(.expired))
        let late = await issue(token(until: "2026-01-01T00:00:00Z", registration: "2026-01-01T00:00:00Z"), [])
        #expect(late.result == loginNeeded(.expired) && late.requests.isEmpty)
    }

    @Test(arguments: [503, 429])
    func `a service in distress is asked again, and does not mean that somebody has to log in`(_ status: Int) async {
        let answer = HTTPResponse(status: status, body: #"{"error": "slow_down"}"#)
        let (result, requests, _) = await issue(token(until: "2026-01-01T00:00:00Z"), [answer, answer, answer])
        let reason = CredentialCallFailure.Reason.refused(status: status, code: "slow_down", message: "")
        let failure = CredentialCallFailure("CreateToken", at: "oidc.eu-west-1.amazonaws.com", reason)
        #expect(result == .failure(.broken(.profile("default"), .call(failure), passedOver: Self.passedOver)))
        #expect(requests.count == 3)
    }

    @Test func `without a token, and with one that is not accepted, somebody has to log in`() async {
        #expect(await issue(nil, []).result == loginNeeded(.noToken(path: path)))
        let refused = await issue(token(until: "2030-01-01T00:00:00Z"), [HTTPResponse(status: 401)])
        #expect(refused.result == loginNeeded(.refused))
    }

    @Test func `a file that is no token is named without what it says`() async {
        for text in ["canary", "{}", #"{"accessToken": "a"}"#, #"{"accessToken": "a\r\nb", "expiresAt": "x"}"#] {
            let (result, _, _) = await issue(text, [])
            guard case .failure(.broken(_, .badFile(path, let reason), _)) = result else {
                Issue.record("\(result)")
                continue
            }
            #expect(!reason.contains("canary"))
        }
    }

    @Test func `a session without account and role is for tokens, not for credentials`() async {
        let (result, _, _) = await issue(
            token(until: "2030-01-01T00:00:00Z"), [],
            config: config.replacing("sso_account_id = 1\nsso_role_name = r\n", with: ""))
        let problem = CredentialProblem.notSet(["sso_account_id", "sso_role_name"])
        #expect(result == .failure(.broken(.profile("default"), problem, passedOver: Self.passedOver)))
    }
}
