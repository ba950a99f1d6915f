import AWS
import SigV4
import Testing

struct CredentialChainTests {
    private let home = ["HOME": "/home/me", "AWS_REGION": "eu-west-1"]
    private let profile = """
        [profile base]
        aws_access_key_id = AKIDBASE
        aws_secret_access_key = canary-base
        [profile dev]
        role_arn = arn:aws:iam::1:role/dev
        source_profile = base
        external_id = ext
        duration_seconds = 1800
        role_session_name = me
        mfa_serial = arn:aws:iam::1:mfa/me
        [profile ops]
        role_arn = arn:aws:iam::2:role/ops
        source_profile = dev
        """

    private func broken(_ configuration: CredentialConfiguration) async throws -> CredentialProblem {
        let error = await #expect(throws: CredentialError.self) {
            _ = try await CredentialChain(configuration).issue()
        }
        guard case .broken(_, let problem, _) = error else { throw error ?? .noneFound([]) }
        return problem
    }

    @Test func `roles are taken one after the other, each with the credential before it`() async throws {
        let transport = ScriptedTransport([.success(.role(key: "ASIADEV")), .success(.role(key: "ASIAOPS"))])
        let chain = CredentialChain(
            .test(
                home, files: ["/home/me/.aws/config": profile], profile: "ops", transport: transport,
                prompt: ScriptedPrompt(code: "123456")))
        let (issued, route) = try await chain.issue()
        #expect(issued.credential.accessKeyId == "ASIAOPS")
        #expect(issued.expiration == Timestamp(iso8601: "2026-01-02T04:04:05Z"))
        #expect(route.roles.map(\.roleARN) == ["arn:aws:iam::1:role/dev", "arn:aws:iam::2:role/ops"])
        let requests = await transport.requests
        #expect(requests.map(\.endpoint.host) == ["sts.eu-west-1.amazonaws.com", "sts.eu-west-1.amazonaws.com"])
        #expect(
            requests.first?.form == [
                "Action": "AssumeRole", "Version": "2011-06-15", "RoleArn": "arn:aws:iam::1:role/dev",
                "RoleSessionName": "me", "DurationSeconds": "1800", "ExternalId": "ext",
                "SerialNumber": "arn:aws:iam::1:mfa/me", "TokenCode": "123456",
            ])
        #expect(requests.first?.headers["Authorization"]?.contains("AKIDBASE/") == true)
        #expect(requests.last?.headers["Authorization"]?.contains("ASIADEV/") == true)
        #expect(requests.last?.form["RoleSessionName"] == "test-1767323045000")
    }

    @Test func `the plan's role is the last, whatever came before`() async throws {
        let transport = ScriptedTransport([.success(.role(key: "ASIAPLAN"))])
        let variables = home.merging(["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "s"]) { $1 }
        let (issued, route) = try await CredentialChain(
            .test(variables, role: AssumedRole(roleARN: "arn:plan"), transport: transport)
        ).issue()
        #expect(issued.credential.accessKeyId == "ASIAPLAN")
        #expect(route.source == .environment && route.roles.map(\.roleARN) == ["arn:plan"])
    }

    @Test(
        arguments: [(nil, .nobodyToAsk), ("12345", .noCode), ("12345x", .noCode), ("", .noCode)]
            as [(String?, TokenCodeRefusal)])
    func `without a code of six digits no role is asked for`(_ code: String?, _ refusal: TokenCodeRefusal) async throws
    {
        let problem = try await broken(
            .test(
                home, files: ["/home/me/.aws/config": profile], profile: "dev", prompt: ScriptedPrompt(code: code)))
        #expect(problem == .tokenCode(serial: "arn:aws:iam::1:mfa/me", refusal))
    }

    @Test func `a role that is refused is told with STS's words`() async throws {
        let answer = HTTPResponse(
            status: 403,
            body: """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Code>AccessDenied</Code>\
                <Message>not you</Message></Error></ErrorResponse>
                """)
        let problem = try await broken(
            .test(
                home, files: ["/home/me/.aws/config": profile], profile: "dev",
                transport: ScriptedTransport([.success(answer)]), prompt: ScriptedPrompt(code: "123456")))
        let reason = CredentialCallFailure.Reason.refused(status: 403, code: "AccessDenied", message: "not you")
        #expect(problem == .call(CredentialCallFailure("AssumeRole", at: "sts.eu-west-1.amazonaws.com", reason)))
    }

    @Test func `a role without a Region has nobody to ask`() async throws {
        let files = ["/home/me/.aws/config": profile]
        let problem = try await broken(
            .test(["HOME": "/home/me"], files: files, profile: "dev", prompt: ScriptedPrompt(code: "123456")))
        #expect(problem == .noRegion)
    }

    @Test func `a web identity is proof enough, and its call is not signed`() async throws {
        let transport = ScriptedTransport([.success(.role("AssumeRoleWithWebIdentity", key: "ASIAWEB"))])
        let variables = ["AWS_ROLE_ARN": "arn:r", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t", "AWS_REGION": "us-east-1"]
        let issued = try await CredentialChain(.test(variables, files: ["/t": "jwt\n"], transport: transport)).issue()
        let request = try #require(await transport.requests.first)
        #expect(issued.credential.credential.accessKeyId == "ASIAWEB")
        #expect(request.form["WebIdentityToken"] == "jwt")
        #expect(request.headers["Authorization"] == nil && request.headers["X-Amz-Date"] == nil)
    }

    @Test(
        arguments: [
            ("", .badFile("/t", "it is empty")),
            ("a\r\nX-Evil: b", .badFile("/t", "it has characters that no token has")),
            (nil, .missingFile("/t")),
        ] as [(String?, CredentialProblem)])
    func `a token that would change the request is refused`(_ text: String?, _ expected: CredentialProblem) async throws
    {
        let variables = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/c"]
            .merging(["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/t"]) { $1 }
        #expect(try await broken(.test(variables, files: text.map { ["/t": $0] } ?? [:])) == expected)
    }

    @Test func `a file that cannot be understood stops the chain`() async throws {
        let malformed = SharedConfigError.malformed(path: "/home/me/.aws/config", line: 2, .noEqualsSign)
        let problem = try await broken(.test(home, files: ["/home/me/.aws/config": "[default]\ncanary"]))
        #expect(problem == .files(malformed))
    }

    @Test func `an instance that does not answer is the last of those that have none`() async throws {
        let metadata = ScriptedTransport([.failure(.lost(.timeout))])
        let error = await #expect(throws: CredentialError.self) {
            _ = try await CredentialChain(.test(home, metadata: metadata)).issue()
        }
        guard case .noneFound(let absences) = error else { throw error ?? .noneFound([]) }
        #expect(absences.count == 5)
        #expect(absences.last?.problem == .instance(.noAnswer(host: "169.254.169.254")))
        #expect(await metadata.requests.count == 1)
    }

    @Test(
        arguments: [
            .success(HTTPResponse(status: 400)), .success(HTTPResponse(status: 403)),
            .success(HTTPResponse(status: 404)), .success(HTTPResponse(status: 405)),
            .success(HTTPResponse(status: 302)), .success(HTTPResponse(status: 200, body: "<html>\n</html>")),
            .success(HTTPResponse(status: 200)), .failure(.lost(.closed)), .failure(.lost(.other("x"))),
            .failure(.notSent(.other("x"))),
        ] as [Result<HTTPResponse, TransportError>])
    func `another cloud's metadata service does not hide the sources before it`(
        _ answer: Result<HTTPResponse, TransportError>
    ) async throws {
        let error = await #expect(throws: CredentialError.self) {
            _ = try await CredentialChain(.test(home, metadata: ScriptedTransport([answer]))).issue()
        }
        guard case .noneFound(let absences) = error else { throw error ?? .noneFound([]) }
        #expect(absences.map(\.source) == [.environment, .profile("default"), .webIdentity, .container, .instance])
    }

    @Test func `an instance that hangs up has not answered`() async throws {
        let metadata = ScriptedTransport([.failure(.lost(.closed))])
        let error = await #expect(throws: CredentialError.self) {
            _ = try await CredentialChain(.test(home, metadata: metadata)).issue()
        }
        guard case .noneFound(let absences) = error else { throw error ?? .noneFound([]) }
        #expect(absences.last?.problem == .instance(.noAnswer(host: "169.254.169.254")))
    }

    @Test func `an instance that a profile asks for by name has to have a credential`() async throws {
        let config = "[default]\nrole_arn = arn\ncredential_source = Ec2InstanceMetadata"
        let metadata = ScriptedTransport([.success(HTTPResponse(status: 404))])
        let problem = try await broken(.test(home, files: ["/home/me/.aws/config": config], metadata: metadata))
        #expect(problem == .instance(.forbidden))
    }

    @Test func `a source that is broken says what was looked at before it`() async throws {
        let variables = home.merging(["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/c"]) { $1 }
        let error = await #expect(throws: CredentialError.self) {
            let metadata = ScriptedTransport([.success(HTTPResponse(status: 404))])
            _ = try await CredentialChain(.test(variables, metadata: metadata)).issue()
        }
        guard case .broken(.container, _, let passedOver) = error else { throw error ?? .noneFound([]) }
        #expect(passedOver.map(\.source) == [.environment, .profile("default"), .webIdentity])
    }

    @Test func `an instance's role that is no name does not become a path`() async throws {
        let answers = ["session", "../../../user-data"].map { HTTPResponse(status: 200, body: $0) }
        let metadata = ScriptedTransport(answers.map { .success($0) })
        let error = await #expect(throws: CredentialError.self) {
            _ = try await CredentialChain(.test(home, metadata: metadata)).issue()
        }
        guard case .noneFound(let absences) = error else { throw error ?? .noneFound([]) }
        let reason = CredentialCallFailure.Reason.malformed("the role's name is none")
        #expect(
            absences.last?.problem
                == .call(CredentialCallFailure("GetInstanceCredentials", at: "169.254.169.254", reason)))
        #expect(await metadata.requests.count == 2)
    }

    @Test func `an empty token is none, and is not signed`() async throws {
        let files = ["/home/me/.aws/config": "[default]\ncredential_process = x"]
        let text = #"{"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "s", "SessionToken": ""}"#
        let issued = try await CredentialChain(
            .test(home, files: files, commands: ScriptedCommands(result: .success(text)))
        ).issue()
        #expect(issued.credential.credential == Credential(accessKeyId: "A", secretAccessKey: "s"))
    }

    @Test func `a program is named by file, line and key, whatever is wrong with it`() async throws {
        let files = ["/home/me/.aws/config": "[default]\ncredential_process = /bin/x 'canary"]
        let setting = CredentialSetting(
            "credential_process", in: "default", origin: .init(path: "/home/me/.aws/config", line: 2))
        #expect(try await broken(.test(home, files: files)) == .command(setting, .unclosedQuote))
    }

    @Test func `no error shows a secret`() async throws {
        let answers = ["canary", "{\"Version\": 1, \"AccessKeyId\": \"canary\"}", "{\"Version\": \"canary\"}", "[]"]
        let files = ["/home/me/.aws/config": "[default]\ncredential_process = /bin/x canary"]
        for answer in answers {
            let problem = try await broken(
                .test(home, files: files, commands: ScriptedCommands(result: .success(answer))))
            guard case .command(_, .malformed) = problem else { throw problem }
            #expect(!"\(problem) \(String(reflecting: problem))".contains("canary"))
        }
    }
}
