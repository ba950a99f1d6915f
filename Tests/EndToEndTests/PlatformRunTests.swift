import AWS
import AWSTesting
import Foundation
import Testing

/// Platforms other than the default one, from the plan to the last thing taken away.
struct PlatformRunTests {
    @Test(arguments: [
        ("eks-private", ["ec2", "ecr.api", "ecr.dkr", "s3", "sts"], ""),
        ("eks-private", ["autoscaling", "logs", "sts"], "endpoints: { services: [autoscaling, logs, sts] }"),
        (
            "gke-aws",
            [
                "autoscaling", "ec2", "elasticfilesystem", "elasticloadbalancing", "kms", "s3", "secretsmanager", "sts",
            ], ""
        ),
    ])
    func `its endpoints are made, found again, and taken away`(
        platform: String, services: [String], extra: String
    ) async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write("plan.yaml", network.plan("platform: \(platform)\n\(extra)"))
            let before = try await account.inventory()
            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let made = account.relay.calls.filter { $0.action == "CreateVpcEndpoint" }
            #expect(
                made.compactMap { $0.parameters["ServiceName"] }.sorted()
                    == services.map { "com.amazonaws.us-west-2.\($0)" })
            let output = try await account.sluice("output", "plan.yaml", "--json")
            let json = try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any]
            #expect((json?["vpcEndpoints"] as? [String: String]).map { $0.keys.sorted() } == services)
            let one = try await account.sluice("output", "plan.yaml", "endpoint/\(services[1])")
            #expect(one.exitCode == 0 && one.standardOutput.hasPrefix("vpce-"), "\(one.text)")
            #expect(try await account.sluice("plan", "plan.yaml", "--detailed-exitcode").exitCode == 0)
            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
        }
    }

    @Test func `where clusters have no YAML files, configure writes proxy_json alone`() async throws {
        try await Account.with { account in
            let network = try await account.makeForeignNetwork()
            try account.write(
                "plan.yaml", network.plan("platform: gke-aws\nanthos: { workspace: clusters }"))
            try FileManager.default.createDirectory(
                at: account.folder.appending(path: "clusters"), withIntermediateDirectories: true)
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let run = try await account.sluice("configure", "plan.yaml", "--run")
            #expect(run.exitCode == 64 && run.standardError.contains("--run is not for gke-aws"), "\(run.text)")
            let outcome = try await account.sluice("configure", "plan.yaml")
            #expect(outcome.exitCode == 0, "\(outcome.text)")
            #expect(outcome.standardOutput.contains("Next: put the text of proxy.json into a secret"))
            let bytes = Data(try account.read("clusters/proxy.json").utf8)
            let file = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: String])
            #expect(Set(file.keys) == ["httpProxy", "httpsProxy", "noProxy"])
            let names = file["noProxy"]?.split(separator: ",").map(String.init) ?? []
            #expect(names.contains("secretsmanager.us-west-2.amazonaws.com"))
            #expect(try await account.sluice("configure", "plan.yaml", "--revert").exitCode == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: account.folder.path + "/clusters") == [])
        }
    }

    @Test func `where nothing reads a proxy_json, configure says so`() async throws {
        try await Workbench.with { bench in
            let plan = """
                name: prod
                region: us-west-2
                platform: eks-private
                network: { vpc: vpc-1, subnets: [subnet-1] }
                proxy: { httpProxy: http://10.0.0.254:80 }

                """
            try bench.write("plan.yaml", plan)
            let outcome = try await bench.outcome(of: ["configure", "plan.yaml", "--json"])
            #expect(outcome.exitCode == 3 && outcome.standardOutput.contains("anthos.no-step"), "\(outcome.text)")
        }
    }
}
