import Testing

@testable import SluiceCore

/// What the commands need to be allowed for a plan: all of it, and no more.
struct StackPolicyTests {
    private func policy(_ plan: Plan, _ part: StackPolicy.Part) -> IAMPolicy {
        StackPolicy(for: plan, region: World.region, partition: "aws", account: "123456789012").policy(for: part)
    }

    private func actions(_ policy: IAMPolicy) -> Set<String> {
        Set(policy.statements.flatMap(\.actions).filter { $0.hasPrefix("ec2:") }.map { String($0.dropFirst(4)) })
    }

    @Test(arguments: [Plan.fresh(), .existing()])
    func `every call of an apply and of a destroy is allowed`(_ plan: Plan) {
        var world: World = if case .existing = plan.network { .inhabited } else { .empty }
        let made = world.apply(plan).calls.actions.values.map(\.call.name)
        #expect(!made.isEmpty && actions(policy(plan, .apply)).isSuperset(of: made))
        let gone = world.changeSet(destroying: plan).calls.actions.values.map(\.call.name)
        #expect(!gone.isEmpty && actions(policy(plan, .destroy)).isSuperset(of: gone))
    }

    @Test(arguments: [Plan.fresh(), .existing()])
    func `nothing is changed that lacks the stack's tag, but what the plan names by its ID`(_ plan: Plan) {
        for part in [StackPolicy.Part.apply, .destroy] {
            for statement in policy(plan, part).statements where statement.sid != "ApplyPrivateDns" {
                let isTagged = statement.conditions.contains {
                    $0.key.hasSuffix("/sluice:stack") && $0.values == [plan.name]
                }
                let isNamed = statement.resources.allSatisfy { !$0.hasSuffix("/*") }
                #expect(isTagged || isNamed, "\(statement)")
            }
        }
    }

    @Test func `a plan in somebody's VPC may not touch what makes up a VPC`() {
        let apply = actions(policy(.existing(), .apply))
        #expect(apply.isDisjoint(with: ["CreateVpc", "CreateSubnet", "CreateRoute", "ModifyVpcAttribute"]))
        let destroy = actions(policy(.existing(), .destroy))
        #expect(destroy.isDisjoint(with: ["DeleteVpc", "DeleteSubnet", "DeleteRouteTable"]))
        #expect(!destroy.contains { $0.hasPrefix("Create") || $0.hasPrefix("Authorize") })
    }

    @Test func `an endpoint may be made for the plan's services alone, in the subnets that it names`() throws {
        let statements = policy(.existing(), .apply).statements
        let making = try #require(statements.first { $0.sid == "ApplyMakeVpcEndpoint" })
        let services = try #require(making.conditions.first { $0.key == "ec2:VpceServiceName" }).values
        #expect(services.contains("com.amazonaws.us-west-2.kms") && services.count == 6)
        let subnets = try #require(statements.first { $0.sid == "ApplyUseSubnet" })
        #expect(
            subnets.resources == (1...3).map { "arn:aws:ec2:us-west-2:123456789012:subnet/subnet-\($0)" })
        #expect(subnets.actions == ["ec2:CreateVpcEndpoint", "ec2:ModifyVpcEndpoint"])
    }

    @Test func `tags are given with the call that makes something, or to what is ours`() {
        let tagging = policy(.fresh(), .apply).statements.filter { $0.actions.contains("ec2:CreateTags") }
        #expect(tagging.map(\.sid) == ["ApplyTagAtBirth", "ApplyOurs"])
        #expect(tagging[0].conditions.contains { $0.key == "ec2:CreateAction" && $0.values.contains("CreateVpc") })
    }

    @Test func `private DNS needs a word of another service`() {
        #expect(policy(.fresh(), .apply).statements.contains { $0.actions == ["route53:AssociateVPCWithHostedZone"] })
        var plan = Plan.existing()
        plan.endpoints.services = ["s3"]
        #expect(!policy(plan, .apply).statements.contains { $0.sid == "ApplyPrivateDns" })
    }

    @Test func `looking is allowed in the plan's Region alone`() {
        let statements = policy(.fresh(), .plan).statements
        #expect(statements[0].conditions == [IAMPolicy.Condition("ec2:Region", ["us-west-2"])])
        #expect(actions(policy(.fresh(), .plan)).allSatisfy { $0.hasPrefix("Describe") })
    }

    @Test func `a doctor looks around, and looks up what is asked for in a statement of its own`() {
        let statements = policy(.existing(), .doctor).statements
        #expect(statements.map(\.sid) == ["DoctorLook", "DoctorLookUp"])
        #expect(statements[0].conditions == [IAMPolicy.Condition("ec2:Region", ["us-west-2"])])
        let verbs = statements.flatMap(\.actions).map { $0.drop { $0 != ":" }.dropFirst() }
        #expect(verbs.allSatisfy { $0.hasPrefix("Describe") || $0.hasPrefix("List") })
    }
}
