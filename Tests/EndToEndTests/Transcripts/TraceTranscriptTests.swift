import Testing

/// Which way hosts go, as people and scripts read it.
struct TraceTranscriptTests {
    @Test func `every host of a plan, with the trap that a block covers no name`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice help trace")
            try await bench.run("sluice trace plans/minimal/plan.yaml")
            try bench.write("documented.yaml", Self.documented)
            try await bench.run("sluice trace documented.yaml")
            try bench.transcript.check("trace")
        }
    }

    /// The list of Google's own example.
    private static let documented = """
        name: prod
        region: us-west-2
        network: { vpc: vpc-0a1b2c3d, subnets: [subnet-0a1b2c3d] }
        proxy:
          httpProxy: http://10.0.0.254:80
          httpsProxy: http://10.0.0.254:443
          noProxy: localhost,127.0.0.1,169.254.169.254,10.0.0.0/16,example.com

        """

    @Test func `what clients and clusters disagree about stands out`() async throws {
        try await Workbench.with { bench in
            try bench.write("plan.yaml", Self.plan)
            try await bench.run("sluice trace plan.yaml 10.0.4.7 https://kms.us-west-2.amazonaws.com localhost:8080")
            try await bench.run("sluice trace plan.yaml 10.0.4.7 --json")
            try bench.transcript.check("trace-disputed")
        }
    }

    @Test func `a word that is no host is wrong usage`() async throws {
        try await Workbench.with { bench in
            for host in ["ftp://gcr.io", "user:hunter2@gcr.io", "gcr..io", "gcr.io:0"] {
                let outcome = try await bench.run("sluice trace plans/minimal/plan.yaml \(host)")
                #expect(outcome.exitCode == 64)
            }
            #expect(!bench.transcript.text.contains("error[usage.wrong]: `user:hunter2"))
            try bench.transcript.check("trace-mistakes")
        }
    }

    private static let plan = """
        name: demo
        region: us-west-2
        network:
          create:
            cidr: 10.0.0.0/16
            zones: [us-west-2a]
        proxy:
          httpProxy: http://10.0.0.254:80
        anthos:
          workspace: anthos-aws
          clusters:
            - cluster-0.yaml
            - file: cluster-1.yaml
              proxy:
                httpProxy: http://10.0.0.253:3128
                noProxy: [localhost, 169.254.169.254, 10.0.0.0/16]

        """
}
