import AWS
import AWSTesting
import Foundation
import Testing

/// What `init --interactive` asks, and what becomes of the answers.
struct InterviewTests {
    private static let interview = ["init", "--interactive"]
    private static let network = ("fresh or existing [fresh]: ", "\n")
    private static let block = ("Block of the VPC [10.0.0.0/16]: ", "\n")
    private static let name = ("Name of the stack [prod]: ", "\n")
    private static let proxy = ("to fill it in later: ", "http://10.0.0.9:3128\n")

    private static func region(_ answer: String) -> (String, String) { ("Region [us-west-2]: ", answer) }

    @Test func `whoever takes every suggestion has a plan for a fresh VPC, and nobody is asked in AWS`() async throws {
        try await Account.with { account in
            let screen = try await account.program.onTerminal(
                Self.interview, answers: [Self.region("\n"), Self.network, Self.block, Self.name, Self.proxy])
            #expect(screen.exitCode == 0, "\(screen.text)")
            #expect(try account.files == ["plan.yaml"])
            let plan = try account.read("plan.yaml")
            #expect(plan.contains("\nname: prod\n") && plan.contains("httpProxy: http://10.0.0.9:3128\n"))
            #expect(try await account.sluice("validate", "plan.yaml").exitCode == 0)
            #expect(account.relay.calls.isEmpty)
        }
    }

    @Test func `what cannot be read is asked again, in the words of the plan's reader`() async throws {
        try await Account.with { account in
            let screen = try await account.program.onTerminal(
                Self.interview,
                answers: [
                    Self.region("us-west-2b\n"), Self.region("\n"), ("[fresh]: ", "neither\n"), ("[fresh]: ", "f\n"),
                    ("[10.0.0.0/16]: ", "10.0.1.0/16\n"), ("[10.0.0.0/16]: ", "10.1.0.0/16\n"), ("[prod]: ", "Mine!\n"),
                    ("[prod]: ", "  mine \n"), ("later: ", "http://me:hunter2@proxy\n"),
                    ("later: ", "http://proxy.example.com:80\n"), ("block that it is in: ", "proxy\n"),
                    ("block that it is in: ", "10.1.0.0/24\n"),
                ])
            #expect(screen.exitCode == 0, "\(screen.text)")
            for code in [
                "plan.bad-region", "usage.wrong", "plan.cidr-host-bits", "plan.bad-name", "plan.proxy-user-info",
                "plan.cidr-malformed",
            ] {
                #expect(screen.text.contains("error[\(code)]"), "\(code)")
            }
            let plan = try account.read("plan.yaml")
            for line in ["name: mine", "cidr: 10.1.0.0/16", "http://proxy.example.com:80", "destination: 10.1.0.0/24"] {
                #expect(plan.contains(line), "\(line)")
            }
        }
    }

    @Test func `a VPC is chosen from a list, and its name is suggested`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            _ = try await account.made(
                CreateTags(resources: [network.vpc], tags: [Tag(key: "Name", value: "payments")]))
            let before = try await account.inventory()
            let screen = try await account.program.onTerminal(
                Self.interview + ["--region", "us-west-2"],
                answers: [
                    ("[fresh]: ", "existing\n"), ("[1]: ", "vpc-1\n"), ("[1]: ", "\(network.vpc)\n"),
                    ("[payments]: ", "\n"), ("later: ", "\n"),
                ])
            #expect(screen.exitCode == 0, "\(screen.text)")
            #expect(screen.text.contains("10.0.0.0/16"))
            let plan = try account.read("plan.yaml")
            #expect(plan.contains("name: payments\n") && plan.contains("vpc: \(network.vpc) "))
            for subnet in network.subnets { #expect(plan.contains("- \(subnet) ")) }
            #expect(plan.contains("FILL IN"))
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `what the command line says is not asked`() async throws {
        try await Account.with { account in
            let screen = try await account.program.onTerminal(
                Self.interview + [
                    "--region", "us-west-2", "--cidr", "10.2.0.0/16", "--name", "a", "--proxy", "http://10.2.0.9:80",
                ])
            #expect(screen.exitCode == 0 && !screen.text.contains("]: "), "\(screen.text)")
            #expect(try account.read("plan.yaml").contains("name: a\n"))
        }
    }

    @Test(arguments: [("\u{3}", 130), ("\u{4}", 1)] as [(String, Int32)])
    func `whoever leaves leaves nothing behind`(key: String, code: Int32) async throws {
        try await Account.with { account in
            let screen = try await account.program.onTerminal(
                Self.interview, answers: [Self.region("\n"), Self.network, Self.block, (Self.name.0, key)])
            #expect(screen.exitCode == code, "\(screen.text)")
            #expect(try account.files == [])
        }
    }

    @Test func `a file that is there is told before the first question`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", "mine\n")
            let screen = try await account.program.onTerminal(Self.interview)
            #expect(screen.exitCode == 1 && screen.text.contains("error[init.file-exists]"), "\(screen.text)")
            #expect(try account.read("plan.yaml") == "mine\n")
        }
    }
}
