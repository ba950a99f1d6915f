import AWS
import AWSTesting
import Foundation
import Synchronization
import Testing

/// What only somebody at a terminal gets to see: questions, colours, and the table of what is under way.
struct TerminalTests {
    private static let question = #"Only "yes" is accepted: "#
    private static let apply = ["apply", "plan.yaml"]
    /// Up over the table, clear what is below, clear a passing note, and colours.
    private static let own: Set = ["F", "J", "K", "m"]

    @Test(arguments: ["no", "y", "YES", ""]) func `whoever does not say yes changes nothing`(answer: String)
        async throws
    {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let screen = try await account.program.onTerminal(
                Self.apply, answers: [(Self.question, "\(answer)\n")])
            #expect(screen.exitCode == 1, "\(screen.text)")
            #expect(screen.text.contains("Apply these 29 changes?"), "\(screen.text)")
            #expect(try await account.inventory() == before)
            #expect(try account.files == ["demo.sluice.json.lock", "plan.yaml"])
        }
    }

    @Test func `whoever says yes sees what is under way, drawn in place and gone at the end`() async throws {
        try await Account.with(delay: .milliseconds(300)) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let screen = try await account.program.onTerminal(Self.apply, answers: [(Self.question, "yes\n")])
            #expect(screen.exitCode == 0 && screen.text.contains("Done: 29 created"), "\(screen.text)")
            #expect(screen.commands == Self.own)
            let last = screen.seen.components(separatedBy: "\u{1B}[J").last ?? ""
            #expect(last.contains("Done: 29 created") && !last.contains("\u{1B}[F"), "\(last)")
        }
    }

    @Test(
        arguments: [
            (["NO_COLOR": "1"], []), ([:], ["--no-color"]),
        ] as [([String: String], [String])])
    func `whoever wants no colours gets none`(_ variables: [String: String], _ options: [String]) async throws {
        try await Account.with { account in
            var account = account
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let painted = try await account.program.onTerminal(["plan", "plan.yaml"])
            #expect(painted.exitCode == 0 && painted.commands == ["K", "m"], "\(painted.seen)")
            account.variables = variables
            let plain = try await account.program.onTerminal(["plan", "plan.yaml"] + options)
            #expect(plain.exitCode == 0 && plain.commands == ["K"], "\(plain.seen)")
            #expect(plain.text == painted.text)
        }
    }

    @Test func `a terminal that is dumb is written to like a file`() async throws {
        try await Account.with { account in
            var account = account
            try account.write("plan.yaml", FreshNetworkTests.plan)
            account.variables = ["TERM": "dumb"]
            let screen = try await account.program.onTerminal(Self.apply, answers: [(Self.question, "yes\n")])
            #expect(screen.exitCode == 0 && screen.commands == [], "\(screen.seen)")
        }
    }

    @Test func `what others wrote into tags is shown and not obeyed`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let hostile = "\u{9B}2J\u{202E}txt\u{200B}end"
            _ = try await account.made(
                CreateTags(
                    resources: [network.vpc, network.routeTable, network.component] + network.subnets,
                    tags: [Tag(key: "Name", value: hostile)]))
            let group = try await account.made(
                CreateSecurityGroup(
                    description: hostile, groupName: "to-the-proxy \(hostile)", vpcId: network.vpc))
            _ = try await account.made(
                AuthorizeSecurityGroupEgress(
                    groupId: try #require(group.groupId),
                    ipPermissions: [
                        IpPermission(
                            ipProtocol: "tcp", fromPort: 80, toPort: 80,
                            ipRanges: [IpRange(description: hostile, cidrIp: "10.0.0.254/32")])
                    ]))
            try account.write("plan.yaml", network.plan())
            for (command, answers) in [
                (["plan", "plan.yaml", "--calls"], []), (Self.apply, [(Self.question, "yes\n")]),
                (["show", "plan.yaml"], []),
            ] as [([String], [(String, String)])] {
                let screen = try await account.program.onTerminal(command, answers: answers)
                #expect(screen.exitCode == 0, "\(screen.text)")
                #expect(screen.commands.isSubset(of: Self.own), "\(screen.seen)")
                let obeyed = screen.text.unicodeScalars.filter {
                    $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
                        || $0.properties.generalCategory == .format
                }
                #expect(obeyed.isEmpty, "\(screen.text.debugDescription)")
            }
        }
    }

    @Test func `the code of a second factor is asked for and goes to STS alone`() async throws {
        let asked = Mutex<[[String: String]]>([])
        try await Account.with { request in
            guard request.action == "AssumeRole" else { return .pass }
            asked.withLock { $0.append(request.parameters) }
            return .answer(.credential)
        } _: { account in
            try account.writeProfileWithSecondFactor()
            let account = account.with(["AWS_CONFIG_FILE": "~/.aws/config"])
            let who = ["whoami", "--profile", "mfa"]
            let screen = try await account.program.onTerminal(
                who, answers: [("Code of the MFA device arn:aws:iam::123456789012:mfa/me: ", "123 456\n")])
            #expect(screen.exitCode == 0, "\(screen.text)")
            let calls = asked.withLock(\.self)
            #expect(calls.map { $0["TokenCode"] } == ["123456"])
            #expect(calls.map { $0["SerialNumber"] } == ["arn:aws:iam::123456789012:mfa/me"])
            // A file or a pipe is not asked, and whoever goes away has answered too.
            #expect(try await account.sluice(who).exitCode == 6)
            let left = try await account.program.onTerminal(who, answers: [("mfa/me: ", "\u{4}")])
            #expect(left.exitCode == 6, "\(left.text)")
            #expect(asked.withLock(\.count) == 1)
        }
    }
}

extension Account {
    /// The account with other variables for every command.
    fileprivate func with(_ variables: [String: String]) -> Account {
        var account = self
        account.variables = variables
        return account
    }

    /// A profile that takes a role with the relay's own keys and a code.
    fileprivate func writeProfileWithSecondFactor() throws {
        let credential = Relay.credential
        try FileManager.default.createDirectory(
            at: folder.appending(path: ".aws"), withIntermediateDirectories: true)
        try write(
            ".aws/config",
            """
            [profile mfa]
            role_arn = arn:aws:iam::123456789012:role/network
            mfa_serial = arn:aws:iam::123456789012:mfa/me
            source_profile = keys
            [profile keys]
            aws_access_key_id = \(credential.accessKeyId)
            aws_secret_access_key = \(credential.secretAccessKey)
            aws_session_token = \(credential.sessionToken ?? "")
            """)
    }
}

extension RelayResponse {
    /// The relay's own credential, as STS gives one out.
    fileprivate static var credential: RelayResponse {
        let credential = Relay.credential
        return RelayResponse(
            status: 200,
            text: """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                <AccessKeyId>\(credential.accessKeyId)</AccessKeyId>
                <SecretAccessKey>\(credential.secretAccessKey)</SecretAccessKey>
                <SessionToken>\(credential.sessionToken ?? "")</SessionToken>
                <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
                """)
    }
}
