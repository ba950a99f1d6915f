import AWSTesting
import Foundation
import Testing

/// A command that changes something, with the account and the folder that it starts from.
struct Scenario: Sendable {
    private(set) var name = ""
    private(set) var command: [String] = []
    /// The account as it is before the command.
    private(set) var contents: FakeEC2
    /// The folder as it is before the command.
    private(set) var files: [String: Data]
    /// The account as it was before anything was applied: what has to be there again in the end.
    let origin: Inventory
    /// How often each action is carried out when nothing goes wrong.
    private(set) var calls: [String: Int] = [:]

    private var isDestroy: Bool { command[0] == "destroy" }

    /// Every point at which the command can be cut off.
    var points: [CrashPoint] {
        calls.sorted { $0.key < $1.key }.flatMap { action, count in
            (1...count).flatMap { number in
                CrashPoint.Kind.allCases.map { CrashPoint(action: action, number: number, kind: $0) }
            }
        }
    }

    /// Does the work in a copy of the account and of the folder.
    func started<Result: Sendable>(
        intercept: @escaping FakeEC2Server.Interceptor = { _, _ in .pass },
        _ body: @escaping @Sendable (Account, FakeEC2Server) async throws -> Result
    ) async throws -> Result {
        try await FakeEC2Server.with(contents, intercept: intercept) { server in
            try await Account.with(server) { account in
                for (name, bytes) in files { try bytes.write(to: account.folder.appending(path: name)) }
                return try await body(account, server)
            }
        }
    }

    /// What is wrong after the command came to its end, if it did: with the account, the state, and after a destroy.
    func flaws(after outcome: Account.Outcome, in account: Account) async throws -> [String] {
        if isDestroy { return try await account.flaws(afterDestroy: outcome, before: origin) }
        let flaws = try await account.flaws(after: outcome, before: origin)
        guard flaws.isEmpty else { return flaws }
        let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
        return try await account.flaws(afterDestroy: destroy, before: origin)
    }
}

extension Scenario {
    /// A fresh VPC made, changed in every way that a plan allows, and destroyed, beside somebody else's network.
    static func all() async throws -> [Scenario] {
        let start = try await empty()
        let apply = try await start.rehearsed("apply", ["apply", "plan.yaml", "--auto-approve"])
        let changed = ["plan.yaml": Data(changedPlan.utf8)]
        let update = try await apply.after.with(changed).rehearsed("update", apply.scenario.command)
        let destroy = try await apply.after.rehearsed("destroy", ["destroy", "plan.yaml", "--auto-approve"])
        return [apply.scenario, update.scenario, destroy.scenario]
    }

    /// Runs a command here with nothing in its way: the scenario of that command, and what is there after it.
    private func rehearsed(_ name: String, _ command: [String]) async throws -> (scenario: Scenario, after: Scenario) {
        try await started { account, server in
            let outcome = try await account.sluice(command)
            #expect(outcome.exitCode == 0, "\(name): \(outcome.text)")
            var scenario = self
            (scenario.name, scenario.command) = (name, command)
            scenario.calls = server.calls.filter { $0.isChange && $0.status == 200 }.countsByAction
            var after = self
            (after.contents, after.files) = (server.contents, try account.fileContents)
            return (scenario, after)
        }
    }

    private func with(_ files: [String: Data]) -> Scenario {
        var scenario = self
        scenario.files.merge(files) { $1 }
        return scenario
    }

    /// Another proxy port, other tags, one endpoint less, and another zone.
    private static let changedPlan =
        FreshNetworkTests.plan
        .replacing("http://10.0.0.254:80\n", with: "http://10.0.0.254:3128\n")
        .replacing("tags: { team: platform }", with: "tags: { owner: network }")
        .replacing("zones: [us-west-2a, us-west-2b, us-west-2c]", with: "zones: [us-west-2a, us-west-2b]")
        + "endpoints: { services: [autoscaling, ec2, kms, s3, sts] }\n"

    private static func empty() async throws -> Scenario {
        var settings = FakeEC2.Settings()
        settings.delays = .brief
        return try await FakeEC2Server.with(FakeEC2(settings: settings)) { server in
            try await Account.with(server) { account in
                _ = try await account.makeForeignNetwork()
                try account.write("plan.yaml", FreshNetworkTests.plan)
                let origin = try await account.inventory()
                return Scenario(contents: server.contents, files: try account.fileContents, origin: origin)
            }
        }
    }
}

extension FakeEC2.Delays {
    /// Long enough to be seen on the way, short enough for hundreds of runs.
    static var brief: FakeEC2.Delays {
        var delays = FakeEC2.Delays.none
        delays.interfaceEndpoint = .milliseconds(300)
        delays.deletion = .milliseconds(300)
        delays.interfaces = .milliseconds(200)
        return delays
    }
}

extension Account {
    /// The folder's files, but for the lock, which is another one for every process.
    var fileContents: [String: Data] {
        get throws {
            let names = try files.filter { !$0.hasSuffix(".lock") }
            return Dictionary(
                uniqueKeysWithValues: names.compactMap { name in
                    FileManager.default.contents(atPath: folder.appending(path: name).path).map { (name, $0) }
                })
        }
    }
}
