import AWS
import SigV4
import Testing

struct CredentialChainTests {
    private let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "canary-env"]
    private let credentialsFile = """
        [default]
        aws_access_key_id = AKIDFILE
        aws_secret_access_key = canary-file
        aws_session_token = canary-token
        [half]
        aws_access_key_id = AKIDHALF
        [empty]
        """

    private func chain(_ variables: [String: String], profile: String? = nil, file: String? = nil) -> CredentialChain {
        let environment = Environment(variables.merging(["HOME": "/home/me"]) { $1 })
        let files = MemoryFiles(contents: ["/home/me/.aws/credentials": file ?? credentialsFile])
        return .standard(environment: environment, files: files, profile: profile)
    }

    @Test func `the environment's keys come first`() async throws {
        let credential = try await chain(keys.merging(["AWS_SESSION_TOKEN": "t"]) { $1 }).credential()
        #expect(credential == Credential(accessKeyId: "AKIDENV", secretAccessKey: "canary-env", sessionToken: "t"))
    }

    @Test func `AWS_PROFILE does not switch the environment's keys off, the command line's profile does`() async throws
    {
        let named = keys.merging(["AWS_PROFILE": "half"]) { $1 }
        #expect(try await chain(named).credential().accessKeyId == "AKIDENV")
        #expect(try await chain(named, profile: "default").credential().accessKeyId == "AKIDFILE")
    }

    @Test func `the profile is next, with its token`() async throws {
        let credential = try await chain([:]).credential()
        #expect(
            credential
                == Credential(
                    accessKeyId: "AKIDFILE", secretAccessKey: "canary-file", sessionToken: "canary-token"))
    }

    @Test(arguments: [
        ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), ("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"),
    ])
    func `half a pair in the environment stops the chain`(_ present: String, _ missing: String) async {
        let chain = chain(keys.filter { $0.key == present })
        await #expect(throws: CredentialError.broken(.environment, .halfPair(present: present, missing: missing))) {
            try await chain.credential()
        }
    }

    @Test func `half a pair in a profile stops the chain`() async {
        let problem = CredentialProblem.halfPair(present: "aws_access_key_id", missing: "aws_secret_access_key")
        await #expect(throws: CredentialError.broken(.profile("half"), problem)) {
            try await chain(["AWS_PROFILE": "half"]).credential()
        }
    }

    @Test func `a profile that was asked for and is not there stops the chain`() async {
        let files = ["/home/me/.aws/config", "/home/me/.aws/credentials"]
        await #expect(throws: CredentialError.broken(.profile("gone"), .noProfile("gone", files: files))) {
            try await chain(["AWS_PROFILE": "gone"]).credential()
        }
    }

    @Test func `a file that cannot be understood stops the chain`() async {
        let malformed = SharedConfigError.malformed(path: "/home/me/.aws/credentials", line: 2, .noEqualsSign)
        await #expect(throws: CredentialError.broken(.profile("default"), .files(malformed))) {
            try await chain([:], file: "[default]\ncanary").credential()
        }
    }

    @Test func `when no source has one the error lists each and why`() async {
        let expected = CredentialError.noneFound([
            CredentialAbsence(
                source: .environment, problem: .notSet(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"])),
            CredentialAbsence(
                source: .profile("empty"), problem: .notSet(["aws_access_key_id", "aws_secret_access_key"])),
        ])
        await #expect(throws: expected) { try await chain(["AWS_PROFILE": "empty"]).credential() }
    }

    @Test func `a chain in a chain adds its absences in place`() async {
        let inner = CredentialChain([EnvironmentCredentials(environment: Environment())])
        let absence = CredentialAbsence(
            source: .environment, problem: .notSet(["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]))
        await #expect(throws: CredentialError.noneFound([absence, absence])) {
            try await CredentialChain([inner, inner]).credential()
        }
    }

    @Test func `no error and no setting shows a secret`() async throws {
        let config = try SharedConfig(config: nil, credentials: credentialsFile)
        var dumped = ""
        dump(config, to: &dumped)
        var texts = [dumped, "\(config) \(String(reflecting: config.profiles))"]
        for file in ["[default]\naws_secret_access_key canary", "aws_secret_access_key = canary", "[half"] {
            do {
                _ = try await chain(["AWS_SECRET_ACCESS_KEY": "canary"], profile: "default", file: file).credential()
            } catch {
                texts.append("\(error) \(String(reflecting: error))")
            }
        }
        #expect(texts.count == 5)
        #expect(texts.allSatisfy { !$0.contains("canary") })
    }
}
