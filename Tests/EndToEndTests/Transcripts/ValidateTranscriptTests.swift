import Testing

/// What can be said about plans without AWS.
struct ValidateTranscriptTests {
    @Test func `valid plans are a line each`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice validate plans/minimal/plan.yaml")
            try await bench.run(
                "sluice validate plans/minimal/plan.yaml plans/fresh-vpc/plan.yaml plans/existing-vpc/plan.yaml")
            try await bench.run("sluice validate plans/fresh-vpc/plan.yaml --json")
            try bench.transcript.check("validate")
        }
    }

    @Test func `all mistakes of all plans are reported at once`() async throws {
        try await Workbench.with { bench in
            try bench.write("bad.yaml", Self.bad)
            try await bench.run("sluice validate bad.yaml plans/minimal/plan.yaml missing.yaml plans")
            try await bench.run("sluice validate bad.yaml --json")
            try await bench.run("sluice plan bad.yaml")
            try await bench.run("sluice plan bad.yaml --json")
            try await bench.run("sluice apply missing.yaml --auto-approve")
            try bench.transcript.check("validate-mistakes")
        }
    }

    @Test func `colors are for terminals alone`() async throws {
        try await Workbench.with { bench in
            bench.environment["TERM"] = "xterm-256color"
            try bench.write("bad.yaml", Self.bad)
            let outcome = try await bench.run("sluice validate bad.yaml")
            #expect(!outcome.text.contains("\u{1B}"))
        }
    }

    private static let bad = """
        name: prod
        region: us-west-2
        network:
          create:
            cidr: 10.0.1.0/16
            zones: [us-west-2a]
        proxy:
          httpProxi: http://10.0.0.254:80

        """
}
