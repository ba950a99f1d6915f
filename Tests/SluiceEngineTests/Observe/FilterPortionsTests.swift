import AWS
import AWSTesting
import SluiceCore
import Testing

@testable import SluiceEngine

/// EC2 takes no more than two hundred values in a filter.
struct FilterPortionsTests {
    private func portions(of count: Int) async throws -> [[String]] {
        let values = Set((0..<count).map { String(1000 + $0) })
        return try await Filter.portions("group-id", values) { filter in
            #expect(filter.name == "group-id")
            return [filter.values ?? []]
        }
    }

    @Test(arguments: [(0, []), (1, [1]), (200, [200]), (201, [200, 1]), (401, [200, 200, 1])])
    func `values are asked for two hundred at a time`(count: Int, sizes: [Int]) async throws {
        let portions = try await portions(of: count)
        #expect(portions.map(\.count) == sizes)
        #expect(portions.joined().elementsEqual((0..<count).map { String(1000 + $0) }), "in their order")
    }

    @Test func `an audit describes more objects than a filter takes`() throws {
        try Rehearsal().play { rehearsal in
            let (vpc, _) = try await rehearsal.network()
            var groups: [String] = []
            for number in 1...201 { groups.append(try await rehearsal.group(vpc, "group-\(number)")) }
            let nothing = Observation(identity: .init(account: "123456789012", arn: "me"), region: "us-west-2")
            let audit = StackAudit(client: rehearsal.ec2)
            let seen = try await audit.objects(["security-group": groups], unseenIn: nothing)
            #expect(Set(seen.securityGroups.keys) == Set(groups))
            #expect(rehearsal.count(of: "DescribeSecurityGroups") == 2)
            #expect(rehearsal.count(of: "DescribeVpcEndpoints") == 0)
            _ = try await audit.objects(["security-group": groups], unseenIn: seen)
            #expect(rehearsal.count(of: "DescribeSecurityGroups") == 2, "what was seen is not asked for again")
        }
    }
}
