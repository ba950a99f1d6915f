import AWSTesting
import Foundation
import Synchronization
import Testing

/// Whose the credentials are, where they come from, and why there are none.
struct WhoAmITranscriptTests {
    /// Profiles with the relay's own credential: from a program, and by a role.
    private static func writeProfiles(_ account: Account) throws {
        let credential = Relay.credential
        try FileManager.default.createDirectory(
            at: account.folder.appending(path: ".aws"), withIntermediateDirectories: true)
        try account.write(
            ".aws/keys.json",
            """
            {"Version": 1, "AccessKeyId": "\(credential.accessKeyId)",
             "SecretAccessKey": "\(credential.secretAccessKey)", "SessionToken": "\(credential.sessionToken ?? "")",
             "Expiration": "2099-01-01T00:00:00Z"}
            """)
        try account.write(
            ".aws/config",
            """
            [profile tool]
            credential_process = /bin/cat "\(account.folder.path)/.aws/keys.json"
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/network
            role_session_name = me
            source_profile = tool
            """)
    }

    /// Lets STS give out the relay's credential, which is the only one that it knows signatures of.
    private static let giveOutItsOwn: Relay.Interceptor = { request in
        guard request.action == "AssumeRole" else { return .pass }
        let credential = Relay.credential
        return .answer(
            RelayResponse(
                status: 200,
                text: """
                    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                    <AccessKeyId>\(credential.accessKeyId)</AccessKeyId>
                    <SecretAccessKey>\(credential.secretAccessKey)</SecretAccessKey>
                    <SessionToken>\(credential.sessionToken ?? "")</SessionToken>
                    <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
                    """))
    }

    @Test func `who somebody is, and where the credentials come from`() async throws {
        let files = ["AWS_CONFIG_FILE": "~/.aws/config"]
        try await Session.with("whoami", variables: files, intercept: Self.giveOutItsOwn) { session in
            try Self.writeProfiles(session.account)
            try await session.type("sluice whoami --region us-west-2")
            try await session.type("sluice whoami --region us-west-2 --profile tool")
            try await session.type("sluice whoami --region us-west-2 --profile role --json")
        }
    }

    @Test func `a plan's role is who works`() async throws {
        let roles = Mutex<[String]>([])
        try await Account.with { request in
            if request.action == "AssumeRole" { roles.withLock { $0.append(request.parameters["RoleArn"] ?? "") } }
            return await Self.giveOutItsOwn(request)
        } _: { account in
            let role = "arn:aws:iam::123456789012:role/plan"
            try account.write("plan.yaml", FreshNetworkTests.plan + "\nassumeRole: \(role)\n")
            let outcome = try await account.sluice("plan", "plan.yaml")
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            #expect(roles.withLock(\.self) == [role])
        }
    }

    @Test func `why there are no credentials is told source by source`() async throws {
        try await Workbench.with { bench in
            try FileManager.default.createDirectory(
                at: bench.folder.appending(path: ".aws"), withIntermediateDirectories: true)
            try bench.write(".aws/config", Self.brokenProfiles)
            try await bench.run("sluice whoami")
            try await bench.run("sluice whoami --profile tol")
            try await bench.run("sluice whoami --region us-west-2")
            for profile in ["sso", "mfa", "loop", "tool", "quote", "brief", "half", "nowhere", "yes", "nobody"] {
                try await bench.run("sluice whoami --region us-west-2 --profile \(profile)")
            }
            try bench.write(".aws/config", "[default]\nregion = us-west-2\naws_secret_access_key hunter2\n")
            try await bench.run("sluice whoami")
            #expect(!bench.transcript.text.contains("hunter2"))
            try bench.transcript.check("whoami-refused")
        }
    }

    private static let brokenProfiles = """
        [profile sso]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Network
        [sso-session corp]
        sso_region = us-east-1
        sso_start_url = https://corp.awsapps.com/start
        [profile keys]
        aws_access_key_id = AKIAEXAMPLE
        aws_secret_access_key = hunter2
        [profile mfa]
        role_arn = arn:aws:iam::123456789012:role/network
        source_profile = keys
        mfa_serial = arn:aws:iam::123456789012:mfa/me
        [profile loop]
        role_arn = arn:aws:iam::123456789012:role/network
        source_profile = pool
        [profile pool]
        role_arn = arn:aws:iam::123456789012:role/network
        source_profile = loop
        [profile tool]
        credential_process = no-such-vault hunter2
        [profile quote]
        credential_process = vault 'hunter2
        [profile brief]
        role_arn = arn:aws:iam::123456789012:role/network
        source_profile = keys
        duration_seconds = 60
        [profile half]
        aws_secret_access_key = hunter2
        [profile nowhere]
        services = mine
        [services mine]
        sts =
          endpoint_url = hunter2
        [profile yes]
        use_fips_endpoint = yes
        """
}
