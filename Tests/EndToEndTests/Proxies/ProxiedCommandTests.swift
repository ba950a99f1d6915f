import AWSTesting
import Foundation
import ProxyTesting
import Testing

/// Commands that reach AWS only through a real squid that asks for a password, past a certificate that only
/// `AWS_CA_BUNDLE` vouches for: the binary as somebody in a company has it.
struct ProxiedCommandTests {
    private static let login = Login("proxy user", "p@ss:word/1")
    private static let sts = "sts.us-west-2.amazonaws.com"
    private static let ec2 = "ec2.us-west-2.amazonaws.com"
    private static let letsAWS = "acl CONNECT method CONNECT\nhttp_access allow CONNECT\n"

    /// An environment with the way through that squid, and no endpoint but AWS's own.
    private func program(_ folder: URL, through proxy: String?, _ internet: StandInInternet) -> Program {
        var environment = [
            "HOME": folder.path, "AWS_REGION": "us-west-2", "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "behind/the+proxy", "AWS_SESSION_TOKEN": "token/behind+the+proxy==",
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_CA_BUNDLE": internet.authority, "NO_PROXY": "10.0.0.0/8",
        ]
        environment["HTTPS_PROXY"] = proxy
        return Program(folder: folder, environment: environment)
    }

    private func behindSquid(
        _ body: @Sendable (URL, Squid, StandInInternet) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "proxied-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await StandInInternet.run(sites: [Site(Self.sts), Site(Self.ec2)], answer: Self.answer) { internet in
            let squid = Squid.Configuration(includes: [Self.letsAWS], login: Self.login, upstream: internet.port)
            try await Squid.run(squid) { try await body(folder, $0, internet) }
        }
    }

    /// An account with nobody's VPC in it.
    private static func answer(to visit: Visit) -> SiteAnswer {
        let action = visit.body.split(separator: "&").first { $0.hasPrefix("Action=") }?.dropFirst(7) ?? ""
        let xml =
            switch (visit.host, action) {
            case (sts, "GetCallerIdentity"):
                """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>AIDAEXAMPLE</UserId><Account>123456789012</Account>
                </GetCallerIdentityResult></GetCallerIdentityResponse>
                """
            case (ec2, _) where action.hasPrefix("Describe"):
                #"<\#(action)Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"/>"#
            default: "<html/>"
            }
        return SiteAnswer(headers: ["Content-Type": "text/xml"], body: xml)
    }

    private static func url(of squid: Squid, password: String) -> String {
        let password = password.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "http://proxy%20user:\(password)@127.0.0.1:\(squid.port)"
    }

    @Test func `whoami asks STS through the proxy, with the password and by its real name`() async throws {
        try await behindSquid { folder, squid, internet in
            let proxy = Self.url(of: squid, password: Self.login.password)
            let outcome = try await program(folder, through: proxy, internet).run(["whoami"])
            #expect(outcome.exitCode == 0 && outcome.standardOutput.contains("123456789012"), "\(outcome.text)")
            #expect(internet.visits.map(\.method) == ["CONNECT", "POST"])
            #expect(internet.visits.allSatisfy { $0.host == Self.sts && $0.port == 443 })
            #expect(internet.visits.last?.isEncrypted == true)
        }
    }

    @Test func `plan reads EC2 through the proxy`() async throws {
        try await behindSquid { folder, squid, internet in
            let plan = """
                name: prod
                region: us-west-2
                network: { vpc: vpc-0a1b2c3d4e5f67890, subnets: [subnet-0a1b2c3d4e5f67890] }
                proxy: { httpProxy: "http://10.0.0.254:3128" }

                """
            try Data(plan.utf8).write(to: folder.appending(path: "plan.yaml"))
            let proxy = Self.url(of: squid, password: Self.login.password)
            let outcome = try await program(folder, through: proxy, internet).run(["plan", "plan.yaml"])
            // The answers came: there is no such VPC.
            #expect(outcome.exitCode == 3, "\(outcome.text)")
            #expect(outcome.standardError.contains("vpc-0a1b2c3d4e5f67890"), "\(outcome.text)")
            let reads = internet.visits.filter { $0.method == "POST" && $0.host == Self.ec2 }
            #expect(reads.contains { $0.body.contains("Action=DescribeVpcs") })
            #expect(!reads.contains { !$0.isEncrypted })
        }
    }

    @Test func `whoever has another password reaches nobody`() async throws {
        try await behindSquid { folder, squid, internet in
            let wrong = Self.url(of: squid, password: "another/one")
            let refused = try await program(folder, through: wrong, internet).run(["whoami"])
            #expect(refused.exitCode == 1, "\(refused.text)")
            #expect(refused.standardError.contains("user and password are missing or wrong"), "\(refused.text)")
            #expect(internet.visits == [])
        }
    }

    @Test func `without the bundle the certificate is refused, and nothing is said`() async throws {
        try await behindSquid { folder, squid, internet in
            var program = program(folder, through: Self.url(of: squid, password: Self.login.password), internet)
            program.environment["AWS_CA_BUNDLE"] = nil
            let outcome = try await program.run(["whoami"])
            #expect(outcome.exitCode == 1, "\(outcome.text)")
            #expect(internet.visits.allSatisfy { $0.method == "CONNECT" })
        }
    }
}
