import AWS
import AWSTesting
import SluiceCore
import Testing

@testable import SluiceEngine

/// Who lives in a VPC, and by which rules.
struct ResidentsTests {
    private let nothing = Observation(
        identity: Observation.Identity(account: "123456789012", arn: "arn:aws:iam::123456789012:user/me"),
        region: "us-west-2")

    @Test func `shows every interface of a VPC, and the rules of what it carries and of what is asked for`() throws {
        try Rehearsal().play { [nothing] rehearsal in
            let (vpc, subnet) = try await rehearsal.network()
            let (carried, asked) = (try await rehearsal.group(vpc, "carried"), try await rehearsal.group(vpc, "asked"))
            _ = try await rehearsal.group(vpc, "neither")
            let interface = try await rehearsal.made(
                CreateNetworkInterface(subnetId: subnet, description: "somebody's", groups: [carried])
            ).networkInterfaceId
            let seen = try await rehearsal.observer.adding(residentsOf: vpc, groups: [asked], to: nothing)
            #expect(seen.interfaces?.keys.elements == [interface])
            #expect(seen.rulesKnown == [carried, asked])
            #expect(Set(seen.rules.values.map(\.group)) == [carried, asked])
        }
    }

    @Test func `what is known already is not asked for again`() throws {
        try Rehearsal().play { [nothing] rehearsal in
            let (vpc, subnet) = try await rehearsal.network()
            let group = try await rehearsal.group(vpc, "carried")
            try await rehearsal.made(CreateNetworkInterface(subnetId: subnet, description: "", groups: [group]))
            let once = try await rehearsal.observer.adding(residentsOf: vpc, groups: [], to: nothing)
            let twice = try await rehearsal.observer.adding(residentsOf: vpc, groups: [group], to: once)
            #expect(once == twice)
            #expect(rehearsal.count(of: "DescribeSecurityGroupRules") == 1)
        }
    }

    @Test func `two hundred groups are asked for in a call, and their rules keep one order`() throws {
        try Rehearsal().play { [nothing] rehearsal in
            let (vpc, _) = try await rehearsal.network()
            var groups: Set<String> = []
            for number in 1...401 { groups.insert(try await rehearsal.group(vpc, "group-\(number)")) }
            let seen = try await rehearsal.observer.adding(residentsOf: vpc, groups: groups, to: nothing)
            #expect(rehearsal.count(of: "DescribeSecurityGroupRules") == 3)
            #expect(seen.rulesKnown == groups && seen.rules.count == 401)
            let again = try await rehearsal.observer.adding(residentsOf: vpc, groups: groups, to: nothing)
            #expect(again.rules.keys == seen.rules.keys)
        }
    }
}
