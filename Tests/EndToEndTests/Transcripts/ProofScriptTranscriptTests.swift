import Foundation
import Testing

/// From the script to the verdict, as people and scripts read it.
struct ProofScriptTranscriptTests {
    private static let plan = "plans/minimal/plan.yaml"

    @Test func `a script is written, and what it wrote is judged`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice prove \(Self.plan) --bundle prove.sh")
            let script = try String(contentsOf: bench.folder.appending(path: "prove.sh"), encoding: .utf8)
            #expect(script.hasPrefix("#!/bin/sh\n"))
            try bench.write("node.proof", Self.record)
            try await bench.run("sluice prove \(Self.plan) --read node.proof")
            try await bench.run("sluice prove \(Self.plan) --bundle prove.sh --json")
            try bench.transcript.check("prove-bundle")
        }
    }

    @Test func `what cannot be read as a whole is not judged`() async throws {
        try await Workbench.with { bench in
            try bench.write("cut.proof", String(Self.record.prefix(900)))
            try bench.write("other.proof", Self.record.replacing("stack=prod", with: "stack=demo"))
            try bench.write("newer.proof", Self.record.replacing("sluice-proof\t1", with: "sluice-proof\t2"))
            for file in ["cut.proof", "other.proof", "newer.proof", "missing.proof"] {
                let outcome = try await bench.run("sluice prove \(Self.plan) --read \(file)")
                #expect(outcome.exitCode == 3 || file == "missing.proof")
            }
            try await bench.run("sluice prove \(Self.plan) --read cut.proof --bundle prove.sh")
            try bench.transcript.check("prove-read-mistakes")
        }
    }

    /// As a node writes it whose proxy lets one host pass less than it should, and one redirect is followed in vain.
    private static let record: String = {
        let services = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "s3", "sts"]
        let endpoints = services.enumerated().map { index, service in
            let host = "\(service).us-west-2.amazonaws.com"
            let address = service == "s3" ? "52.218.236.1" : "10.0.1.\(index + 4)"
            return "endpoint\t\(host):443\taddresses=\(address)\turl=https://\(host)/\tissuer=C=US; O=Amazon; CN=M01"
        }
        let apis = ["gkeconnect", "gkehub", "oauth2", "storage", "www"].map { name in
            let host = "\(name).googleapis.com"
            return name == "gkehub"
                ? "tunnel\t\(host):443\turl=https://\(host)/\thint=ERR_ACCESS_DENIED 0\tfailed=tunnel\tproblem=status:403"
                : "tunnel\t\(host):443\turl=https://\(host)/\tstatus=404\tissuer=C=US; O=Google; CN=WR2"
        }
        let rest = [
            "tunnel\tgcr.io:443\turl=https://gcr.io/v2/\tstatus=401\tissuer=C=US; O=Google; CN=WR2",
            "tunnel\tk8s.gcr.io:443\turl=https://k8s.gcr.io/v2/\tstatus=302\tlocation=https://registry.k8s.io/v2/\t"
                + "issuer=C=US; O=Google; CN=WR2\turl=https://registry.k8s.io/v2/\thint=ERR_ACCESS_DENIED 0\t"
                + "failed=tunnel\tproblem=status:403",
            "plain\tus-west-2.ec2.archive.ubuntu.com:80\turl=http://us-west-2.ec2.archive.ubuntu.com/\tstatus=200",
        ]
        let lines = endpoints + apis + rest
        let header =
            "sluice-proof\t1\tstack=prod\tregion=us-west-2\tlogin=no\tstarted=2026-01-02T03:04:05Z\tprobes=\(lines.count)"
        return ([header] + lines + ["end\t\(lines.count)", ""]).joined(separator: "\n")
    }()
}
