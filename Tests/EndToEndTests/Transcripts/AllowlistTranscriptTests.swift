import Foundation
import Testing

/// What the proxy's people are given.
struct AllowlistTranscriptTests {
    private static let formats = ["plain", "squid", "tinyproxy", "envoy", "json"]

    @Test func `the default plan in every language`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice allowlist plans/minimal/plan.yaml")
            for format in Self.formats {
                let outcome = try await bench.run("sluice allowlist plans/minimal/plan.yaml --format \(format)")
                #expect(outcome.exitCode == 0 && outcome.standardError.isEmpty)
            }
            try bench.transcript.check("allowlist")
        }
    }

    @Test func `more and fewer hosts, files, and mistakes`() async throws {
        try await Workbench.with { bench in
            try bench.write("mesh.yaml", Self.plan + "serviceMesh: true\n")
            try bench.write("gke.yaml", Self.plan + "platform: gke-aws\nserviceMesh: true\n")
            try bench.write("eks.yaml", Self.plan + "platform: eks-private\n")
            try await bench.run("sluice allowlist mesh.yaml --region eu-west-1 --observed")
            try await bench.run("sluice allowlist gke.yaml --region eu-west-1")
            try await bench.run("sluice allowlist eks.yaml --region eu-west-1 --format squid")
            try await bench.run("sluice allowlist eks.yaml --region eu-west-1 --json")
            try await bench.run("sluice allowlist mesh.yaml --region eu-west-1 --format squid --out prod.conf")
            try await bench.run("sluice allowlist mesh.yaml --region eu-west-1 --format squid --out no/prod.conf")
            try await bench.run("sluice allowlist mesh.yaml --region eu-west-1 --format squid --json")
            try await bench.run("sluice allowlist mesh.yaml --region eu-west-1 --format haproxy")
            try await bench.run("sluice allowlist mesh.yaml")
            try bench.transcript.check("allowlist-variants")
        }
    }

    @Test func `a file has what stdout would have, and every proxy may read it`() async throws {
        try await Workbench.with { bench in
            for format in Self.formats {
                let shown = try await bench.outcome(of: ["allowlist", "plans/minimal/plan.yaml", "--format", format])
                let arguments = ["allowlist", "plans/minimal/plan.yaml", "--format", format, "--out", "list", "--json"]
                let written = try await bench.outcome(of: arguments)
                #expect(written.exitCode == 0 && written.standardOutput.contains(#""file": "list""#))
                let file = bench.folder.appending(path: "list")
                #expect(try String(contentsOf: file, encoding: .utf8) == shown.standardOutput)
                let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
                #expect(mode == 0o644)
            }
        }
    }

    private static let plan = """
        name: prod
        network:
          vpc: vpc-0a1b2c3d4e5f67890
          subnets: [subnet-0a1b2c3d4e5f67890]
        proxy:
          httpProxy: http://10.0.0.254:3128

        """
}
