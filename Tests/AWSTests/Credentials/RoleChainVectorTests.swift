import AWS
import Foundation
import SigV4
import Testing

@Suite(
    "the published cases for profiles that take roles",
    .enabled(
        if: ConformanceFolder.contains("credentials"), "SLUICE_CONFORMANCE names no folder with credentials in it"))
struct RoleChainVectorTests {
    private struct Case: Decodable {
        struct Input: Decodable {
            let profiles: [String: [String: String]]
            let selectedProfile: String
            let ssoSessions: [String: [String: String]]?

            enum CodingKeys: String, CodingKey {
                case profiles
                case selectedProfile = "selected_profile"
                case ssoSessions = "sso_sessions"
            }
        }
        struct Output: Decodable {
            let chain: [[String: Step]]?

            enum CodingKeys: String, CodingKey {
                case chain = "ProfileChain"
            }
        }
        let docs: String
        let input: Input
        let output: Output
    }

    /// A step's settings, or the name of a source alone.
    private enum Step: Decodable, Equatable {
        case settings([String: String])
        case named(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                self = .named(name)
            } else {
                // No account is kept: STS says whose the credential is.
                self = .settings(try container.decode([String: String].self).filter { $0.key != "account_id" })
            }
        }
    }

    @Test func `all 28 lead where they say, or are refused`() throws {
        let cases: [Case] = try ConformanceFolder.json("credentials/assume-role-tests.json")
        for entry in cases {
            let route = Result { try self.route(entry.input) }
            guard let expected = entry.output.chain else {
                #expect(throws: CredentialError.self, "\(entry.docs)") { try route.get() }
                continue
            }
            #expect(try route.get() == expected, "\(entry.docs)")
        }
        #expect(cases.count == 28)
    }

    private func route(_ input: Case.Input) throws -> [[String: Step]] {
        func section(_ header: String, _ properties: [String: String]) -> String {
            "[\(header)]\n" + properties.map { "\($0) = \($1)\n" }.joined()
        }
        let text =
            input.profiles.map { section("profile \($0)", $1) }.joined()
            + (input.ssoSessions ?? [:]).map { section("sso-session \($0)", $1) }.joined()
        let environment = Environment()
        let route = try CredentialSearch(
            environment: environment, config: try SharedConfig(config: text, credentials: nil),
            location: SharedConfigLocation(environment: environment, profile: input.selectedProfile)
        ).finding().route
        guard case .profile = route.source else { throw CredentialError.noneFound([]) }
        return [step(route.base)]
            + route.roles.map { role in
                [
                    "AssumeRole": settings([
                        "role_arn": role.roleARN, "external_id": role.externalID, "role_session_name": role.sessionName,
                    ])
                ]
            }
    }

    private func settings(_ values: [String: String?]) -> Step { .settings(values.compactMapValues(\.self)) }

    private func step(_ base: CredentialRoute.Base) -> [String: Step] {
        switch base {
        case .keys(let keys):
            ["AccessKey": settings(["access_key_id": keys.accessKeyId, "secret_access_key": keys.secretAccessKey])]
        case .webIdentity(let role):
            [
                "WebIdentityToken": settings([
                    "role_arn": role.roleARN, "web_identity_token_file": role.tokenFile,
                    "role_session_name": role.sessionName,
                ])
            ]
        case .sso(let login):
            [
                "Sso": settings([
                    "sso_session": login.session, "sso_region": login.region, "sso_start_url": login.startURL,
                    "sso_account_id": login.accountID, "sso_role_name": login.roleName,
                ])
            ]
        case .instance: ["NamedSource": .named("Ec2InstanceMetadata")]
        case .container: ["NamedSource": .named("EcsContainer")]
        case .command(let command): ["CredentialProcess": .named(command.text)]
        }
    }
}
