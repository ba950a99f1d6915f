import Testing

@testable import SluiceCore

/// What a role may do to the state that a team keeps in a bucket.
struct StatePolicyTests {
    private func statements(
        _ part: StackPolicy.Part, state: String?, key: String? = nil
    ) throws -> [IAMPolicy.Statement] {
        var plan = Plan.fresh()
        plan.state = try state.map { try BucketLocation($0) }
        plan.stateKey = try key.map { try StateKeySource($0) }
        return StackPolicy(for: plan, region: World.region, partition: "aws", account: "123456789012")
            .policy(for: part).statements.filter { $0.sid.contains("State") }
    }

    @Test func `a state in files takes nothing`() throws {
        for part in StackPolicy.Part.allCases { #expect(try statements(part, state: nil).isEmpty) }
    }

    @Test func `looking reads the objects below the prefix, and may ask which there are`() throws {
        let found = try statements(.plan, state: "s3://acme/nets")
        #expect(found.map(\.actions) == [["s3:ListBucket"], ["s3:GetObject"], ["s3:GetBucketVersioning"]])
        #expect(found.map(\.resources) == [["arn:aws:s3:::acme"], ["arn:aws:s3:::acme/nets/*"], ["arn:aws:s3:::acme"]])
    }

    @Test(arguments: [StackPolicy.Part.apply, .destroy])
    func `changing writes them, and makes the key that seals them`(part: StackPolicy.Part) throws {
        #expect(
            try statements(part, state: "s3://acme").map(\.actions) == [["s3:DeleteObject", "s3:PutObject"]])
        let sealed = try statements(part, state: "s3://acme", key: "kms:alias/states")
        #expect(sealed.last?.actions == ["kms:GenerateDataKey"])
        let arn = "arn:aws:kms:us-west-2:123456789012:key/1"
        #expect(try statements(part, state: "s3://acme", key: "kms:\(arn)").last?.resources == [arn])
    }
}
