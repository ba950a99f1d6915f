import Testing

/// What is wrong on the command line is said before anything is done.
struct UsageTranscriptTests {
    @Test func `wrong usage exits with 64`() async throws {
        try await Workbench.with { bench in
            let mistakes = [
                "aply plans/minimal/plan.yaml",
                "plan",
                "plan plans/nothing/*.yaml --json",
                "plan plans/minimal/plan.yaml --jsno",
                "plan --json",
                "apply plans/minimal/plan.yaml",
                "apply plans/minimal/plan.yaml --json",
                "destroy plans/minimal/plan.yaml",
                "apply plans/minimal/plan.yaml --auto-approve --parallelism 0",
                "apply plans/minimal/plan.yaml --auto-approve --lock-timeout 5",
                "plan plans/minimal/plan.yaml --state a.json --state-dir b",
                "plan plans/minimal/plan.yaml --state gs://bucket/prefix",
                "plan plans/minimal/plan.yaml --state-dir s3://bucket/prefix",
                "plan plans/minimal/plan.yaml --state s3://bucket --state-key 0123",
                "plan plans/minimal/plan.yaml --region eu-west-1",
                "plan plans/minimal/plan.yaml --log-level loud",
            ]
            for mistake in mistakes {
                let outcome = try await bench.run("sluice \(mistake)")
                #expect(outcome.exitCode == 64, "\(mistake): \(outcome.text)")
            }
            try bench.transcript.check("wrong-usage")
        }
    }
}
