import SluiceFiles
import Testing

/// The stacks of an account, with the real binary.
struct ListTests {
    @Test func `lists what was made, and nothing once it is gone`() async throws {
        try await Account.with { account in
            let none = try await account.sluice("list")
            #expect(none.exitCode == 0 && none.standardOutput.contains("No stacks"), "\(none.text)")
            try account.write("plan.yaml", FreshNetworkTests.plan)
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let listed = try await account.sluice("list", "--json")
            #expect(listed.exitCode == 0, "\(listed.text)")
            let answer = try JSONValue(parsing: listed.standardOutput)
            let stack = try #require(answer["stacks"]?[0])
            #expect(stack["name"] == "demo" && stack["vpcs"]?.array?.count == 1)
            #expect(stack["lineage"] == (try JSONValue(parsing: account.read("demo.sluice.json")))["lineage"])
            // Five interface endpoints in three zones for the hour that has begun, at 0.01 dollars each.
            #expect(stack["costSoFar"] == "0.15")
            let table = try await account.sluice("list")
            #expect(table.standardOutput.contains("demo") && table.standardOutput.contains("$0.15"), "\(table.text)")
            #expect(try await account.sluice("destroy", "plan.yaml", "--auto-approve").exitCode == 0)
            let gone = try await account.sluice("list")
            #expect(gone.standardOutput.contains("No stacks"), "\(gone.text)")
        }
    }
}
