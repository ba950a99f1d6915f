import AWSTesting
import Foundation
import Testing

/// `--timeline FILE.html`: a picture of a run, whatever came of it.
struct TimelineRunTests {
    private static let apply = ["apply", "plan.yaml", "--auto-approve", "--timeline", "run.html"]

    @Test func `every call has a row, for the owner alone, and a destroy has a page too`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let applied = try await account.sluice(Self.apply)
            #expect(applied.exitCode == 0, "\(applied.text)")
            let page = try account.read("run.html")
            #expect(page.hasPrefix("<!doctype html>\n") && page.contains("<h1>apply demo</h1>"))
            #expect(page.contains("All of it is done.") && page.hasSuffix("</html>\n"))
            #expect(page.components(separatedBy: #"<svg class="bar""#).count == 28 + 1 + 1)
            #expect(page.contains("<code>endpoint/kms</code></th><td>CreateVpcEndpoint</td>"))
            #expect(page.contains(#"<tr class="path"><th scope="row"><b class="mark""#))
            let path = account.folder.appending(path: "run.html").path
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)

            let destroyed = try await account.sluice(
                "destroy", "plan.yaml", "--auto-approve", "--timeline", "gone.html")
            #expect(destroyed.exitCode == 0, "\(destroyed.text)")
            let farewell = try account.read("gone.html")
            #expect(farewell.contains("<h1>destroy demo</h1>") && farewell.contains("<td>DeleteVpcEndpoints"))
        }
    }

    @Test func `a run that is interrupted shows what has happened until then`() async throws {
        let gate = Gate("CreateVpc")
        try await Account.with(intercept: gate.hold) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let stopped = try await account.stop([SIGINT], at: gate, "--timeline", "run.html")
            #expect(stopped.exitCode == 130, "\(stopped.text)")
            let page = try account.read("run.html")
            #expect(page.contains("It was interrupted") && page.contains("<td>CreateVpc</td>"))
            #expect(!page.contains("CreateVpcEndpoint") && page.hasSuffix("</html>\n"))
        }
    }

    @Test func `a call that is refused ends the run, and says so in its row`() async throws {
        let refuse: Relay.Interceptor = { request in
            guard request.action == "CreateInternetGateway" else { return .pass }
            return .answer(
                .error(status: 400, code: "InternetGatewayLimitExceeded", message: "The maximum number is reached"))
        }
        try await Account.with(intercept: refuse) { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let failed = try await account.sluice(Self.apply)
            #expect(failed.exitCode == 4, "\(failed.text)")
            let page = try account.read("run.html")
            #expect(page.contains("<small>failed: InternetGatewayLimitExceeded</small>"))
            #expect(page.contains("It did not come to its end: "))
        }
    }

    @Test func `a fleet is one page, and nothing to do is said`() async throws {
        try await Account.with { account in
            try account.write(
                "teams.yaml",
                """
                region: us-west-2
                proxy: { httpProxy: "http://10.200.0.254:3128" }
                endpoints: { services: [s3] }
                stacks:
                  - { name: team-a, network: { create: { cidr: 10.1.0.0/16, zones: [us-west-2a] } } }
                  - { name: team-b, network: { create: { cidr: 10.2.0.0/16, zones: [us-west-2a] } } }
                """)
            let arguments = [
                "apply", "teams.yaml", "--auto-approve", "--timeline", "run.html", "--events", "run.ndjson",
            ]
            #expect(try await account.sluice(arguments).exitCode == 0)
            let page = try account.read("run.html")
            #expect(page.contains("<h1>apply 2 stacks</h1>"))
            #expect(page.contains(">team-a</h2>") && page.contains(">team-b</h2>"))
            #expect(try !account.read("run.ndjson").isEmpty)

            #expect(try await account.sluice(arguments).exitCode == 0)
            #expect(try account.read("run.html").contains("<p>No call was sent.</p>"))
        }
    }

    @Test func `one file cannot be both records`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", FreshNetworkTests.plan)
            let outcome = try await account.sluice(Self.apply + ["--events", "./run.html"])
            #expect(outcome.exitCode == 64 && outcome.standardError.contains("--timeline would overwrite run.html"))
        }
    }
}
