import AWS
import SigV4
import Testing

struct CredentialSearchTests {
    private let keys = ["AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "canary-env"]
    private let webIdentity = ["AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:role"]
    private let config = """
        [default]
        aws_access_key_id = AKIDFILE
        aws_secret_access_key = canary-file
        [profile half]
        aws_access_key_id = AKIDHALF
        [profile empty]
        region = eu-west-1
        """

    private func finding(
        _ variables: [String: String], profile: String? = nil, config: String? = nil
    ) throws -> CredentialSearch.Finding {
        let environment = Environment(variables)
        return try CredentialSearch(
            environment: environment, config: try SharedConfig(config: config ?? self.config, credentials: nil),
            location: SharedConfigLocation(environment: environment, profile: profile)
        ).finding()
    }

    /// The source that stops the search, and why.
    private func stop(
        _ variables: [String: String], profile: String? = nil, config: String? = nil
    ) throws -> CredentialAbsence {
        let error = #expect(throws: CredentialError.self) { try finding(variables, profile: profile, config: config) }
        guard case .broken(let source, let problem, _) = error else { throw error ?? .noneFound([]) }
        return CredentialAbsence(source: source, problem: problem)
    }

    @Test func `the order is environment, profile, web identity, container, instance`() throws {
        let container = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/c"]
        let all = keys.merging(webIdentity) { $1 }.merging(container) { $1 }
        #expect(try finding(all).route.source == .environment)
        #expect(try finding(webIdentity).route.source == .profile("default"))
        #expect(try finding(webIdentity, config: "").route.source == .webIdentity)
        #expect(try finding(container, config: "").route.source == .container)
        #expect(try finding([:], config: "").route.source == .instance)
        #expect(
            try finding([:], config: "").passedOver.map(\.source) == [
                .environment, .profile("default"), .webIdentity, .container,
            ])
    }

    @Test func `AWS_PROFILE does not switch the environment off, the command line's profile does`() throws {
        let named = keys.merging(["AWS_PROFILE": "empty"]) { $1 }
        #expect(try finding(named).route.source == .environment)
        #expect(try finding(named, profile: "default").route.source == .profile("default"))
        #expect(try finding(webIdentity, profile: "empty").route.source == .instance)
    }

    @Test(arguments: [
        ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), ("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"),
    ])
    func `half a pair in the environment stops the search`(_ present: String, _ missing: String) throws {
        let problem = CredentialProblem.halfPair(present: CredentialSetting(variable: present), missing: missing)
        #expect(
            try stop(keys.filter { $0.key == present }) == CredentialAbsence(source: .environment, problem: problem))
    }

    @Test func `half a pair in a profile stops the search, and is named by file and line`() throws {
        let setting = CredentialSetting(
            "aws_access_key_id", in: "profile half", origin: .init(path: "~/.aws/config", line: 5))
        let problem = CredentialProblem.halfPair(present: setting, missing: "aws_secret_access_key")
        #expect(
            try stop(["AWS_PROFILE": "half"]) == CredentialAbsence(source: .profile("half"), problem: problem))
    }

    @Test func `a profile that was asked for and is not there stops the search`() throws {
        #expect(
            try stop(["AWS_PROFILE": "gone"])
                == CredentialAbsence(
                    source: .profile("gone"),
                    problem: .noProfile("gone", files: [], others: ["default", "empty", "half"])))
    }

    @Test func `half a web identity stops the search`() throws {
        let setting = CredentialSetting(variable: "AWS_ROLE_ARN")
        let problem = CredentialProblem.setting(setting, .missing(neededBy: "AWS_WEB_IDENTITY_TOKEN_FILE"))
        #expect(
            try stop(["AWS_WEB_IDENTITY_TOKEN_FILE": "/token"], config: "")
                == CredentialAbsence(source: .webIdentity, problem: problem))
    }

    @Test func `when no source has one the error lists each and why`() throws {
        let error = #expect(throws: CredentialError.self) {
            try finding(["AWS_PROFILE": "empty", "AWS_EC2_METADATA_DISABLED": "True"])
        }
        guard case .noneFound(let absences) = error else { throw error ?? .noneFound([]) }
        #expect(absences.map(\.source) == [.environment, .profile("empty"), .webIdentity, .container, .instance])
        let disabled = CredentialSetting(variable: "AWS_EC2_METADATA_DISABLED")
        #expect(absences.last?.problem == .setting(disabled, .switchedOff))
    }

    @Test(
        arguments: [
            ("duration_seconds = 60", "duration_seconds", 4, .notWithin(900...43_200)),
            ("duration_seconds = soon", "duration_seconds", 4, .notWithin(900...43_200)),
            ("credential_source = Thin air", "source_profile", 3, .beside("credential_source")),
        ] as [(String, String, Int, CredentialSettingFault)])
    func `a setting that cannot be used is named by file, line and key`(
        _ line: String, _ name: String, _ number: Int, _ fault: CredentialSettingFault
    ) throws {
        let config = "[profile role]\nrole_arn = arn\nsource_profile = default\n\(line)\n"
        let setting = CredentialSetting(
            name, in: "profile role", origin: .init(path: "~/.aws/config", line: number))
        #expect(
            try stop([:], profile: "role", config: config)
                == CredentialAbsence(source: .profile("role"), problem: .setting(setting, fault)))
    }

    @Test(
        arguments: [
            ("role_arn = a", "source_profile", "profile p", 2, .missing(neededBy: "role_arn")),
            ("web_identity_token_file = a", "role_arn", "profile p", 2, .missing(neededBy: "web_identity_token_file")),
            ("region = x\nsso_role_name = a", "sso_account_id", "profile p", 3, .missing(neededBy: "sso_role_name")),
            ("sso_account_id = a", "sso_role_name", "profile p", 2, .missing(neededBy: "sso_account_id")),
            ("sso_start_url = a", "sso_region", "profile p", 2, .missing(neededBy: "sso_start_url")),
            (
                "sso_region = a\nsso_start_url = a", "sso_account_id", "profile p", 3,
                .missing(neededBy: "sso_start_url")
            ),
            (
                "sso_session = s\n[sso-session s]\nsso_start_url = a", "sso_region", "sso-session s", 2,
                .missing(neededBy: "sso_session")
            ),
            (
                "sso_session = s\n[sso-session s]\nsso_start_url = a\nsso_region = a b", "sso_region", "sso-session s",
                5, .noRegionName("a b")
            ),
        ] as [(String, String, String, Int, CredentialSettingFault)])
    func `a property that is missing is named by the line that needs it`(
        _ lines: String, _ name: String, _ section: String, _ number: Int, _ fault: CredentialSettingFault
    ) throws {
        let setting = CredentialSetting(name, in: section, origin: .init(path: "~/.aws/config", line: number))
        #expect(
            try stop([:], profile: "p", config: "[profile p]\n\(lines)\n")
                == CredentialAbsence(source: .profile("p"), problem: .setting(setting, fault)))
    }

    @Test(arguments: [
        ("http://10.0.0.1/creds", CredentialSettingFault.plainHTTP(host: "10.0.0.1")),
        ("http://169.254.170.2.example.com/", .plainHTTP(host: "169.254.170.2.example.com")),
        ("http://user:secret@127.0.0.1/", .url(.userInfo)), ("ftp://127.0.0.1/", .url(.scheme)),
    ])
    func `a container's URL that would send the secret elsewhere is refused`(
        _ url: String, _ fault: CredentialSettingFault
    ) throws {
        let setting = CredentialSetting(variable: "AWS_CONTAINER_CREDENTIALS_FULL_URI")
        #expect(
            try stop([setting.name: url], config: "")
                == CredentialAbsence(source: .container, problem: .setting(setting, fault)))
    }

    @Test(arguments: ["@example.com/", ".example.com/", ":80@example.com/", "credentials"])
    func `a container's path cannot become another host`(_ path: String) {
        #expect(throws: CredentialError.self) {
            try finding(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": path], config: "")
        }
    }

    @Test func `no route and no setting shows a secret`() throws {
        let config = try SharedConfig(config: config, credentials: nil)
        var dumped = ""
        dump(config, to: &dumped)
        dump(try finding([:]), to: &dumped)
        dump(try finding(keys), to: &dumped)
        let command = "[default]\ncredential_process = /bin/x --password canary"
        dump(try finding([:], config: command), to: &dumped)
        #expect(!dumped.isEmpty && !dumped.contains("canary"))
        #expect(!"\(config) \(try finding([:], config: command))".contains("canary"))
    }
}
