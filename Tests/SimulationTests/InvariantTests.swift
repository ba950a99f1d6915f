import SluiceCore
import Testing

@testable import Simulation

/// Every invariant holds after a calm story, and is broken by what it is there to find.
struct InvariantTests {
    private func aftermath(_ steps: [Story.Step]) throws -> Aftermath {
        try #require(StoryTeller(Story(.smallVPC, steps)).result().aftermath)
    }

    private func broken(_ aftermath: Aftermath) -> [String] {
        Invariant.all.filter { !$0.problems(aftermath).isEmpty }.map { String($0.name.prefix(2)) }
    }

    @Test(arguments: [[Story.Step.apply], [.apply, .update], [.apply, .destroy]]) func `a calm story breaks none`(
        steps: [Story.Step]
    ) throws {
        let result = StoryTeller(Story(.smallVPC, steps)).result()
        #expect(result.failures == [])
        #expect(broken(try #require(result.aftermath)) == [])
    }

    @Test func `an object that the state does not know is found`() throws {
        var aftermath = try aftermath([.apply])
        aftermath.state?.resources[.vpc] = nil
        #expect(broken(aftermath) == ["I1"])
    }

    @Test func `an entry without an object is found`() throws {
        var aftermath = try aftermath([.apply])
        let vpc = try #require(aftermath.state?.resources[.vpc]?.id)
        aftermath.after.removeAll { $0.id == vpc }
        #expect(broken(aftermath) == ["I1"])
    }

    @Test func `two objects for one address are found`() throws {
        var aftermath = try aftermath([.apply])
        let vpc = try #require(aftermath.ours.first { $0.type == "vpc" })
        aftermath.after.append(vpc)
        #expect(broken(aftermath) == ["I2"])
    }

    @Test func `what is left after destroy is found`() throws {
        var aftermath = try aftermath([.apply])
        aftermath.isDestroyed = true
        #expect(broken(aftermath) == ["I4"])
    }

    @Test func `what others miss is found`() throws {
        var aftermath = try aftermath([.apply])
        aftermath.before = aftermath.after
        aftermath.after.removeAll { $0.type == "route-table" && $0.isImplicit }
        #expect(broken(aftermath) == ["I5"])
    }
}
