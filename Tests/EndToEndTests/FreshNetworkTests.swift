import AWS
import AWSTesting
import Foundation
import Testing

/// The fresh VPC, from an empty account and back.
struct FreshNetworkTests {
    static let plan = """
        name: demo
        region: us-west-2
        network:
          create:
            cidr: 10.0.0.0/16
            zones: [us-west-2a, us-west-2b, us-west-2c]
        proxy:
          httpProxy: http://10.0.0.254:80
          httpsProxy: http://10.0.0.254:443
        tags: { team: platform }
        """ + "\n"

    @Test func `makes the whole VPC with the least possible calls, and takes it away again`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            let before = try await account.inventory()
            let calls = account.relay.calls.count

            let apply = try await account.sluice("apply", "plan.yaml", "--auto-approve")
            #expect(apply.exitCode == 0, "\(apply.text)")
            let mutating = account.relay.calls.dropFirst(calls).countsByAction.filter {
                !$0.key.hasPrefix("Describe") && !$0.key.hasPrefix("Get")
            }
            #expect(
                mutating == [
                    "CreateVpc": 1, "ModifyVpcAttribute": 1, "CreateSubnet": 4, "CreateRouteTable": 4,
                    "AssociateRouteTable": 4, "CreateInternetGateway": 1, "AttachInternetGateway": 1, "CreateRoute": 1,
                    "CreateSecurityGroup": 2, "AuthorizeSecurityGroupEgress": 1, "AuthorizeSecurityGroupIngress": 1,
                    "RevokeSecurityGroupEgress": 1, "CreateVpcEndpoint": 6,
                ])

            let again = try await account.sluice("plan", "plan.yaml", "--detailed-exitcode")
            #expect(again.exitCode == 0, "\(again.text)")
            #expect(try account.files == ["demo.sluice.json", "demo.sluice.json.lock", "plan.yaml"])

            let destroy = try await account.sluice("destroy", "plan.yaml", "--auto-approve")
            #expect(destroy.exitCode == 0, "\(destroy.text)")
            #expect(try await account.inventory() == before)
            let nothing = try await account.sluice("plan", "plan.yaml", "--destroy", "--detailed-exitcode")
            #expect(nothing.exitCode == 0, "\(nothing.text)")
        }
    }

    @Test func `a plan with nothing to do takes one round trip of reads`() async throws {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let calls = account.relay.calls.count
            #expect(try await account.sluice("plan", "plan.yaml").exitCode == 0)
            let plan = Array(account.relay.calls.dropFirst(calls))
            #expect(plan.count == 14, "\(plan.countsByAction)")
            #expect(plan.roundTrips <= 2)
            #expect(plan.allSatisfy { $0.action.hasPrefix("Describe") || $0.action == "GetCallerIdentity" })
        }
    }

    @Test func `every object carries the stack, the lineage, its address, its intent and the plan's tags`() async throws
    {
        try await Account.with { account in
            try account.write("plan.yaml", Self.plan)
            #expect(try await account.sluice("apply", "plan.yaml", "--auto-approve").exitCode == 0)
            let tags = try await account.ec2.readAll(
                DescribeTags(filters: [
                    Filter(
                        name: "key",
                        values: [
                            "sluice:stack", "sluice:lineage", "sluice:address", "sluice:intent", "sluice:created",
                            "team",
                        ])
                ]))
            let byResource = Dictionary(grouping: tags.tags ?? [], by: \.resourceId)
            // 1 VPC, 4 subnets, 4 tables, 1 gateway, 2 groups, 5 rules, 6 endpoints.
            #expect(byResource.count == 23)
            for (resource, tags) in byResource {
                let keys = Set(tags.compactMap(\.key))
                #expect(
                    keys == [
                        "sluice:stack", "sluice:lineage", "sluice:address", "sluice:intent", "sluice:created", "team",
                    ], "\(resource ?? "")")
            }
        }
    }
}
