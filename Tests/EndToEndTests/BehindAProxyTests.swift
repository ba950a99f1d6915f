import AWSTesting
import Foundation
import ProxyTesting
import Subprocess
import Testing

/// The fresh install, end to end, by the README's own commands: plan, VPC, workspace, a real squid with the list that
/// sluice wrote for it, the proof through it, and everything back.
struct BehindAProxyTests {
    private static let chapter = "Behind a proxy in ten minutes"
    private static let login = Login("proxy user", "p@ss:word/1")

    @Test func `the README's chapter leads from a plan to a proof and back`() async throws {
        let commands = try Readme().commands(of: Self.chapter)
        #expect(
            commands.map { $0[1] } == [
                "validate", "trace", "allowlist", "apply", "configure", "configure", "prove", "prove.sh", "prove",
                "destroy", "configure",
            ])
        try await Account.with { account in
            let before = try await account.inventory()
            try account.copyExample("behind-a-proxy")
            let workspace = try account.workspaceImage()
            for command in commands[..<3] { try await account.type(command) }
            let list = try account.read("anthos.conf")
            try await behindSquid(letting: list) { squid, internet in
                var account = account
                account.variables = [
                    "PROXY_USER": Self.login.user, "PROXY_PASSWORD": Self.login.password,
                    "AWS_CA_BUNDLE": internet.authority, "CURL_CA_BUNDLE": internet.authority,
                ]
                let plan = try account.read("plan.yaml")
                try account.write("plan.yaml", plan.replacing("http://10.0.0.254:3128", with: squid.url))
                for command in commands[3..<6] { try await account.type(command) }
                try checkWorkspace(account, squid)
                for command in commands[6..<8] { try await account.type(command) }
                try await checkProof(account, commands[8], internet)
                for command in commands[9...] { try await account.type(command) }
            }
            #expect(try account.workspaceImage() == workspace)
            #expect(try await account.inventory() == before)
        }
    }

    private func behindSquid(
        letting list: String, _ body: @Sendable (Squid, StandInInternet) async throws -> Void
    ) async throws {
        let hosts = [
            "gkeconnect.googleapis.com", "gkehub.googleapis.com", "oauth2.googleapis.com", "storage.googleapis.com",
            "www.googleapis.com", "gcr.io", "k8s.gcr.io", "us-west-2.ec2.archive.ubuntu.com",
        ]
        try await StandInInternet.run(sites: hosts.map { Site($0) }) { internet in
            try await Squid.run(.init(includes: [list], login: Self.login, upstream: internet.port)) { squid in
                try await body(squid, internet)
            }
        }
    }

    private func checkWorkspace(_ account: Account, _ squid: Squid) throws {
        let proxy = try JSONSerialization.jsonObject(with: Data(account.read("anthos-aws/proxy.json").utf8))
        let members = try #require(proxy as? [String: String])
        #expect(members["httpProxy"] == "http://proxy%20user:p%40ss%3Aword%2F1@127.0.0.1:\(squid.port)")
        #expect(members["noProxy"]?.contains("sts.us-west-2.amazonaws.com") == true)
        let service = try account.read("anthos-aws/anthos-gke.yaml")
        #expect(service.contains("\n  proxy: proxy.json\n  securityGroupIDs:\n  - sg-"))
        #expect(service.contains("\n  existingVPC:\n    subnetID: subnet-"))
    }

    /// From this machine the endpoints' names lead nowhere or to public addresses; every domain is reached through squid.
    private func checkProof(_ account: Account, _ command: [String], _ internet: StandInInternet) async throws {
        for arguments in [Array(command.dropFirst()), ["prove", "plan.yaml", "--timeout", "5s"]] {
            let proof = try await account.sluice(arguments + ["--json"])
            #expect(proof.exitCode == 9, "\(proof.text)")
            let verdicts = try Verdicts(proof.standardOutput)
            #expect(verdicts.domains.count == 8)
            #expect(verdicts.domains.allSatisfy { $0.value == "proven" }, "\(proof.text)")
            #expect(verdicts.endpoints.count == 6 && !verdicts.endpoints.values.contains("proven"))
            #expect(!proof.text.contains(Self.login.password))
        }
        #expect(internet.visits.contains { $0.host == "gcr.io" && $0.isEncrypted })
        #expect(internet.visits.contains { $0.host == "us-west-2.ec2.archive.ubuntu.com" && !$0.isEncrypted })
    }
}

/// What was said of each host.
private struct Verdicts {
    let endpoints: [String: String]
    let domains: [String: String]

    init(_ json: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let probes = try #require(object?["probes"] as? [[String: Any]])
        func verdicts(_ isMeant: (String) -> Bool) -> [String: String] {
            let meant = probes.filter { isMeant($0["kind"] as? String ?? "") }
            return Dictionary(
                meant.map { ($0["target"] as? String ?? "", $0["verdict"] as? String ?? "") }, uniquingKeysWith: { $1 })
        }
        endpoints = verdicts { $0 == "endpoint" }
        domains = verdicts { $0 != "endpoint" }
    }
}

extension Account {
    /// Puts an example's files into the folder.
    fileprivate func copyExample(_ name: String) throws {
        let example = Self.package.appending(path: "plans/\(name)")
        for file in try FileManager.default.contentsOfDirectory(atPath: example.path) {
            try FileManager.default.copyItem(at: example.appending(path: file), to: folder.appending(path: file))
        }
    }

    /// Types a command of the README; where its reader answers a question, nobody is there to answer it.
    fileprivate func type(_ command: [String]) async throws {
        guard command[0] == "sluice" else { return try await runInShell(command) }
        let asks = command[1] == "apply" || command[1] == "destroy"
        let outcome = try await sluice(command.dropFirst() + (asks ? ["--auto-approve"] : []))
        #expect(outcome.exitCode == 0, "\(command.joined(separator: " ")): \(outcome.text)")
    }

    private func runInShell(_ command: [String]) async throws {
        let environment = variables.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
        let result = try await run(
            .name("sh"), arguments: ["-c", command.joined(separator: " ")],
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: environment)),
            workingDirectory: .init(folder.path), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        #expect(result.terminationStatus == .exited(0), "\(result.standardError)")
    }
}
