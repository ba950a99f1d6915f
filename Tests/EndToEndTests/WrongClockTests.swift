import AWSTesting
import Foundation
import Testing

/// A machine whose clock is wrong: EC2 refuses what is signed with it, and says in the same answer how late it is.
struct WrongClockTests {
    @Test(arguments: [1200, -1200]) func `a clock that is off costs one warning`(seconds: Int) async throws {
        var settings = FakeEC2.Settings()
        settings.delays = .brief
        try await FakeEC2Server.with(FakeEC2(settings: settings), clockOffset: .seconds(seconds)) { server in
            try await Account.with(server) { account in
                try account.write("plan.yaml", FreshNetworkTests.plan)
                let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
                #expect(apply.exitCode == 0, "\(apply.text)")
                #expect(apply.standardError.components(separatedBy: "clock.skewed").count == 2, "\(apply.text)")
                // No change was refused: the first answer to a read has told the time.
                #expect(server.calls.filter(\.isChange).count == 28, "\(server.calls.countsByAction)")
                for command in [["whoami", "--region", "us-west-2"], ["state", "rebuild", "plan.yaml"]] {
                    let outcome = try await account.sluice(command)
                    #expect(outcome.exitCode == 0, "\(outcome.text)")
                    #expect(
                        outcome.standardError.components(separatedBy: "clock.skewed").count == 2, "\(outcome.text)")
                }
            }
        }
    }
}
