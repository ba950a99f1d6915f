import Testing

@testable import SluiceCore

/// An endpoint that is wanted again while the one before is still being deleted.
struct LeavingEndpointTests {
    private static let creation = "endpoint/kms:CreateVpcEndpoint"
    private static let taken = Answer.notExecuted(
        Refusal(
            .alreadyThere, code: "InvalidParameter",
            message: "private-dns-enabled cannot be set because there is already a conflicting DNS domain"))

    private func world(_ state: ObservedEndpoint.State?) -> Observation {
        var world = World.inhabited
        world.addForeignEndpoint("vpce-old", groups: [])
        if let state {
            world.observation.endpoints["vpce-old"]?.state = state
        } else {
            world.observation.endpoints["vpce-old"] = nil
        }
        return world.observation
    }

    private func stage(_ looks: [Observation?], refusals: Int = 1) -> Stage {
        let kms = Change(
            .endpoint("kms"), .create, reason: "",
            wanted: .interfaceEndpoint(
                InterfaceEndpoint(
                    vpc: .id("vpc-1"), serviceName: "com.amazonaws.us-west-2.kms", subnets: [.id("subnet-1")],
                    groups: [.id("sg-nodes")], privateDNS: true)))
        var stage = Stage(ActionGraph(compiling: [kms]))
        stage.answers[Self.creation] = Array(repeating: Self.taken, count: refusals)
        stage.looks = looks
        return stage
    }

    @Test func `is made as soon as the old one is gone, by a call of its own`() {
        let leaving = world(.deleting)
        var stage = stage(Array(repeating: leaving, count: 40) + [world(nil)])
        stage.play()
        #expect(stage.run.failures.isEmpty && stage.run.isFinished)
        #expect(stage.sentNames == [Self.creation, Self.creation])
        #expect(stage.sent[0].intent.id != stage.sent[1].intent.id)
        #expect(stage.sentAt[1].since(stage.sentAt[0]) > RunSettings().lookDeadline)
    }

    @Test func `is given up on when the old one never goes`() {
        var stage = stage([world(.deleting)])
        stage.play()
        #expect(stage.run.failures.count == 1 && stage.sent.count == 1)
        #expect(stage.lookedAt[stage.lookedAt.count - 1].since(stage.sentAt[0]) >= RunSettings().settleDeadline)
    }

    @Test func `is given up on once EC2 would show whose it is that stays in the way`() {
        var stage = stage([world(.available)])
        stage.play()
        #expect(stage.run.failures.count == 1 && stage.sent.count == 1)
        #expect(stage.lookedAt[stage.lookedAt.count - 1].since(stage.sentAt[0]) < .seconds(330))
    }
}
