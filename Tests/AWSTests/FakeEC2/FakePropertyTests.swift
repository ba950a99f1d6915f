import AWS
import AWSTesting
import Testing

/// Laws that hold for every account, whatever calls led to it.
struct FakePropertyTests {
    @Test(arguments: [UInt64](1...40))
    func `whatever is called, the account stays consistent and every answer can be read`(seed: UInt64) throws {
        var walk = RandomWalk(seed: seed)
        for _ in 0..<120 {
            try walk.step()
            #expect(
                walk.inconsistencies == [], "seed \(seed) after \(walk.session.ec2.executions.last.debugDescription)")
        }
        #expect(walk.session.ec2.executions.count > 20)
    }

    @Test func `the same seed gives the same answers, and another other IDs`() throws {
        func inventory(_ seed: UInt64) throws -> [FakeObject] {
            var walk = RandomWalk(seed: 7, account: seed)
            for _ in 0..<50 { try walk.step() }
            return walk.session.ec2.inventory(at: walk.session.now)
        }
        #expect(try inventory(1) == inventory(1))
        #expect(try inventory(1) != inventory(2))
    }

    @Test func `a copy goes its own way`() throws {
        var session = FakeSession()
        _ = try session.vpc()
        let copy = session
        _ = try session.vpc("10.1.0.0/16")
        #expect(copy.ec2.inventory(at: copy.now).count { $0.type == "vpc" } == 1)
        #expect(session.ec2.inventory(at: session.now).count { $0.type == "vpc" } == 2)
    }
}
