import Testing

/// The permissions of a plan, as IAM and Terraform take them.
struct PolicyTranscriptTests {
    @Test func `the policy of a fresh VPC and of one that is there`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice help policy")
            try await bench.run("sluice policy plans/fresh-vpc/plan.yaml --part destroy --account 123456789012")
            try await bench.run("sluice policy plans/minimal/plan.yaml")
            try await bench.run("sluice policy plans/minimal/plan.yaml --part plan --format terraform")
            try await bench.run("sluice policy plans/minimal/plan.yaml --part destroy --json")
            try await bench.run("sluice policy plans/minimal/plan.yaml --account 12")
            try await bench.run("sluice policy plans/minimal/plan.yaml --format terraform --json")
            try await bench.run("sluice policy plans/minimal/plan.yaml --out policy.json")
            try bench.transcript.check("policy")
        }
    }
}
