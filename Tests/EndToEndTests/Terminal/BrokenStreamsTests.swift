import AWSTesting
import Foundation
import Testing

/// Somebody who stops reading, or never did, stops nothing: what was begun is brought to its end and recorded.
struct BrokenStreamsTests {
    private static let apply = ["apply", "plan.yaml", "--auto-approve"]

    @Test(arguments: [
        (#""$@" | head -1; exit ${PIPESTATUS[0]}"#, "Done: 29 created"), (#""$@" | true; exit ${PIPESTATUS[0]}"#, ""),
        (#""$@" 2> >(head -1 >&2)"#, "Done: 29 created"), (#""$@" 2> >(true)"#, "Done: 29 created"),
        (#""$@" <&-"#, "Done: 29 created"), (#""$@" 2>&-"#, "Done: 29 created"),
        (#""$@" <&- 2>&-"#, "Done: 29 created"),
    ])
    func `a reader who leaves, or was never there, does not stop a run`(line: String, answer: String) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let outcome = try await account.program.run(Self.apply, inShell: line)
            #expect(outcome.exitCode == 0 && outcome.standardOutput.hasPrefix(answer), "\(outcome.text)")
            try await account.prove(outcome, before: before)
        }
    }

    @Test(arguments: [#""$@" >&-"#, #""$@" >/dev/full"#, #""$@" >&- <&-"#])
    func `an answer that cannot be written is said so, and the work is done`(line: String) async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let before = try await account.inventory()
            let outcome = try await account.program.run(Self.apply, inShell: line)
            #expect(
                outcome.exitCode == 5 && outcome.standardError.contains("the answer could not be written"),
                "\(outcome.text)")
            let again = try await account.sluice(Self.apply)
            #expect(again.standardOutput.hasPrefix("Nothing to do"), "\(again.text)")
            try await account.prove(again, before: before)
        }
    }
}
