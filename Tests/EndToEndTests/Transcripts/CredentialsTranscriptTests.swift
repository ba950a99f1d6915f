import Testing

/// What is missing on the way to AWS is named, with what to do about it.
struct CredentialsTranscriptTests {
    private static let plan = "plans/minimal/plan.yaml"

    @Test func `missing credentials exit with 6`() async throws {
        try await Workbench.with { bench in
            try await bench.run("sluice plan \(Self.plan)")
            try await bench.run("sluice plan \(Self.plan) --json")
            bench.environment["AWS_ACCESS_KEY_ID"] = "AKIAEXAMPLE"
            try await bench.run("sluice apply \(Self.plan) --auto-approve")
            bench.environment["AWS_ACCESS_KEY_ID"] = nil
            bench.environment["AWS_PROFILE"] = "nobody"
            try await bench.run("sluice plan \(Self.plan)")
            try bench.transcript.check("credentials")
        }
    }

    @Test func `a way to AWS that cannot be gone is described`() async throws {
        try await Workbench.with { bench in
            bench.environment["AWS_ACCESS_KEY_ID"] = "AKIAEXAMPLE"
            bench.environment["AWS_SECRET_ACCESS_KEY"] = "hunter2"
            bench.environment["AWS_ENDPOINT_URL"] = "http://ec2.example.com"
            try await bench.run("sluice plan \(Self.plan)")
            bench.environment["AWS_ENDPOINT_URL"] = "ftp://example.com"
            try await bench.run("sluice plan \(Self.plan)")
            bench.environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
            try await bench.run("sluice plan \(Self.plan)")
            #expect(!bench.transcript.text.contains("hunter2"))
            try bench.transcript.check("unreachable")
        }
    }

    @Test func `what this version cannot do is refused, never ignored`() async throws {
        try await Workbench.with { bench in
            let proxy =
                "network: { vpc: vpc-0a1b2c3d, subnets: [subnet-0a1b2c3d] }\nproxy: { httpProxy: http://10.0.0.1 }\n"
            try bench.write("nowhere.yaml", "name: prod\n\(proxy)")
            try bench.write("s3.yaml", "name: prod\nregion: us-west-2\nstate: s3://Bucket/prefix\n\(proxy)")
            for plan in ["nowhere", "s3"] { try await bench.run("sluice plan \(plan).yaml") }
            try bench.transcript.check("refusals")
        }
    }
}
