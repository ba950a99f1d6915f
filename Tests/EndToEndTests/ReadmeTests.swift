import AWSTesting
import Foundation
import Testing

/// The README's own plan and commands, typed as they stand there.
struct ReadmeTests {
    @Test func `its plan and its commands work as they are written`() async throws {
        let chapter = "Five minutes with your own account"
        let plan = try #require(Readme().blocks(of: chapter, fence: "```yaml").first)
        let commands = try Readme().commands(of: chapter).filter { $0[0] == "sluice" }.map { Array($0.dropFirst()) }
        #expect(commands.map(\.first) == ["init", "init", "validate", "doctor", "plan", "apply", "output", "destroy"])
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let before = try await account.inventory()
            for command in commands.prefix(2) {
                let words = command.map { $0.replacing("vpc-0a1b2c3d4e5f67890", with: network.vpc) }
                let outcome = try await account.sluice(words)
                #expect(outcome.exitCode == 0, "\(outcome.text)")
            }
            for file in try account.files { #expect(try await account.sluice("validate", file).exitCode == 0) }
            try account.write(
                "plan.yaml",
                plan.replacing("vpc-0a1b2c3d4e5f67890", with: network.vpc)
                    .replacing("subnet-0a1b2c3d4e5f67890", with: network.subnets[0]))
            for command in commands.dropFirst(2) {
                // Where the README's reader answers a prompt, nobody is there to answer it.
                let asks = command[0] == "apply" || command[0] == "destroy"
                let outcome = try await account.sluice(command + (asks ? ["--auto-approve"] : []))
                #expect(outcome.exitCode == 0, "\(outcome.text)")
            }
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `a state that is lost is made anew, or done without, as it says`() async throws {
        let plan = try #require(Readme().blocks(of: "Five minutes with your own account", fence: "```yaml").first)
        let commands = try Readme().commands(of: "When the state is lost").map { Array($0.dropFirst()) }
        #expect(commands.map { $0.prefix(2) } == [["state", "rebuild"], ["destroy", "--stack"]])
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            let before = try await account.inventory()
            try account.write(
                "plan.yaml",
                plan.replacing("vpc-0a1b2c3d4e5f67890", with: network.vpc)
                    .replacing("subnet-0a1b2c3d4e5f67890", with: network.subnets[0]))
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            try account.delete("prod.sluice.json")
            let rebuilding = try await account.sluice(commands[0])
            #expect(rebuilding.exitCode == 0, "\(rebuilding.text)")
            let again = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
            #expect(again.exitCode == 0, "\(again.text)")
            try account.delete("prod.sluice.json")
            let destruction = try await account.sluice(commands[1] + ["--auto-approve"])
            #expect(destruction.exitCode == 0, "\(destruction.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `the files that it names are there`() throws {
        let package = Account.package
        for link in try Readme().text.matches(of: /\]\(([^)h][^)]*)\)/).map({ String($0.1) }) {
            #expect(FileManager.default.fileExists(atPath: package.appending(path: link).path), "\(link)")
        }
        for script in try Readme().text.matches(of: /Scripts\/[a-z]+/).map({ String($0.0) }) {
            #expect(FileManager.default.isExecutableFile(atPath: package.appending(path: script).path), "\(script)")
        }
    }
}
