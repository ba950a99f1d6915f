import Testing

@testable import SluiceCore

/// A deletion that EC2 refuses for long: who holds it is found out, told, and named in the end.
struct CulpritTests {
    private static let deletion = "securityGroup/proxyEgress:DeleteSecurityGroup"
    private static let inUse = Refusal(.inUse, code: "DependencyViolation", message: "has a dependent object")

    private func stage(refusals: Int, _ observation: Observation?) -> Stage {
        let group = Resource.securityGroup(
            SecurityGroup(vpc: .id("vpc-1"), name: "a", description: "b", keepsDefaultEgress: false))
        let change = Change(.proxyEgress, .delete, reason: "", id: "sg-1", current: group)
        var state = State(stack: "prod", lineage: World.lineage, region: World.region)
        state.resources[.proxyEgress] = StateEntry(id: "sg-1", origin: .created, resource: group)
        var stage = Stage(ActionGraph(compiling: [change]), on: state)
        stage.answers[Self.deletion] = Array(repeating: .notExecuted(Self.inUse), count: refusals)
        stage.explanations = [observation]
        return stage
    }

    private func world(_ change: (inout World) -> Void) -> Observation {
        var world = World.inhabited
        world.addGroup("sg-1", name: "ours")
        change(&world)
        return world.observation
    }

    /// An endpoint is gone, and its interface is not.
    private var lingering: Observation {
        world { world in
            world.addForeignEndpoint("vpce-1", groups: ["sg-1"])
            world.addInterfaces(of: "vpce-1")
            world.observation.endpoints["vpce-1"] = nil
        }
    }

    private var rule: Observation {
        world { $0.addRule("sgr-1", to: "sg-nodes", .egress, tcp: 443, "sg-1") }
    }

    @Test func `nobody is asked while it may well go by itself`() {
        var stage = stage(refusals: 5, lingering)
        stage.play()
        #expect(stage.run.failures.isEmpty && stage.explainedAt.isEmpty)
    }

    @Test func `after half a minute it is found out who holds it, and then once a minute`() {
        var stage = stage(refusals: 60, lingering)
        stage.play()
        #expect(stage.run.failures.isEmpty)
        let first = stage.explainedAt.first?.since(stage.sentAt[0]) ?? .zero
        #expect(first >= .seconds(30) && first < .seconds(36))
        let pauses = zip(stage.explainedAt, stage.explainedAt.dropFirst()).map { $1.since($0) }
        #expect(!pauses.isEmpty && pauses.allSatisfy { $0 >= .seconds(60) && $0 < .seconds(76) })
        #expect(stage.run.held.isEmpty, "what is done is held by nobody")
    }

    @Test func `what AWS takes away is waited for to the end, and named when it never goes`() {
        var stage = stage(refusals: 1000, lingering)
        stage.play()
        guard case .held(_, Self.inUse, let culprits)? = stage.run.failures.first else {
            Issue.record("\(stage.run.failures)")
            return
        }
        #expect(
            culprits.map(\.text)
                == [1, 2, 3].map {
                    "eni-vpce-1-subnet-\($0) (interface of vpce-1, being deleted by AWS)"
                })
        let waited = stage.sentAt[stage.sentAt.count - 1].since(stage.sentAt[0])
        #expect(waited >= RunSettings().inUseDeadline)
    }

    @Test func `what nobody takes away is named, and given up on sooner`() {
        var stage = stage(refusals: 1000, rule)
        stage.play()
        guard case .held(_, _, let culprits)? = stage.run.failures.first, let culprit = culprits.first else {
            Issue.record("\(stage.run.failures)")
            return
        }
        #expect(culprit.text == "sgr-1 of sg-nodes (somebody's sg-nodes: egress tcp 443 to sg-1)")
        #expect(
            culprit.release(in: "us-west-2")
                == "revoke it: aws ec2 revoke-security-group-egress --region us-west-2 --group-id sg-nodes "
                + "--security-group-rule-ids sgr-1")
        let waited = stage.sentAt[stage.sentAt.count - 1].since(stage.sentAt[0])
        #expect(waited >= RunSettings().foreignUseDeadline && waited < RunSettings().inUseDeadline)
    }

    @Test func `the run ends in any case, also when nobody can be asked`() {
        var stage = stage(refusals: 1000, nil)
        stage.play()
        #expect(stage.run.isFinished)
        #expect(stage.refused == [Self.deletion: Self.inUse])
    }

    @Test func `a rule that somebody revokes meanwhile lets the run go on`() {
        var stage = stage(refusals: 20, rule)
        stage.play()
        #expect(stage.run.failures.isEmpty && stage.run.isFinished)
    }
}
