import Testing

@testable import SluiceCore

struct ChangeSetTests {
    @Test func `a state of another account is refused, for apply and destroy`() {
        var world = World.inhabited
        world.apply(.existing())
        var state = world.state
        state.account = "999988887777"
        for changeSet in [
            ChangeSet(plan: .existing(), state: state, observation: world.observation),
            ChangeSet(destroying: .existing(), state: state, observation: world.observation),
        ] {
            #expect(changeSet.findings == ["error state.other-account prod"])
            #expect(changeSet.isRefused)
        }
        state.account = World.account
        #expect(ChangeSet(plan: .existing(), state: state, observation: world.observation).diagnostics.isEmpty)
    }

    @Test func `a protected stack is not taken away`() {
        var world = World.inhabited
        let plan = Plan.existing().with { $0.protect = true }
        world.apply(plan)
        #expect(world.changeSet(destroying: plan).findings == ["error stack.protected prod"])
        #expect(!world.changeSet(for: plan).isRefused)
    }

    @Test func `it says what it was compared with`() {
        var world = World.inhabited
        world.apply(.existing())
        let changeSet = world.changeSet(destroying: .existing())
        #expect(changeSet.stack == "prod" && changeSet.region == World.region && changeSet.account == World.account)
        #expect(changeSet.lineage == World.lineage && changeSet.isDestroy)
        #expect(changeSet.network.vpc == .id("vpc-1"))
    }

    @Test func `it says which subnets and tables the stack has, made or named`() {
        let fresh = World.empty.changeSet(for: .fresh(zones: 1)).network
        #expect(fresh.vpc == .address(.vpc))
        #expect(fresh.subnets == [.address(.subnet(.private, "us-west-2a"))])
        let existing = World.inhabited.changeSet(for: .existing()).network
        #expect(existing.subnets == [.id("subnet-1"), .id("subnet-2"), .id("subnet-3")])
        #expect(existing.routeTables == [.id("rtb-1")])
    }

    @Test func `an estimate counts calls, the longest chain, and the time that all of it takes`() {
        var world = World.inhabited
        let estimate = world.changeSet(for: .existing()).estimate
        #expect(estimate.calls == 11 && estimate.longestPath == 3 && estimate.seconds > 60.5)
        world.apply(.existing())
        let nothing = world.changeSet(for: .existing()).estimate
        #expect(nothing.calls == 0 && nothing.longestPath == 0 && nothing.seconds == 0.1)
    }

    @Test func `one change an address, those that make something first`() throws {
        var world = World.inhabited
        world.apply(.existing())
        let plan = Plan.existing().with {
            $0.endpoints.services = ["ec2", "s3", "sts"]
            $0.proxy.httpProxy.port = 3128
        }
        let changeSet = world.changeSet(for: plan, isFinish: true)
        #expect(Set(changeSet.changes.map(\.address)).count == changeSet.changes.count)
        let firstDeletion = try #require(changeSet.changes.firstIndex { $0.decision == .delete })
        #expect(changeSet.changes[firstDeletion...].allSatisfy { $0.decision == .delete })
        #expect(changeSet.count(.create) == 1 && changeSet.count(.delete) == 4)
    }

    @Test func `the state learns first what a call could not name otherwise`() {
        var world = World.inhabited
        world.apply(.existing().with { $0.tags = ["team": "platform"] })
        let state = world.state
        #expect(world.changeSet(for: .existing()).notes(on: state).isEmpty, "all of it is known")

        world.loseState()
        let notes = world.changeSet(for: .existing()).notes(on: world.state)
        #expect(Set(notes.map(\.address)) == Set(state.resources.keys))
        for note in notes {
            let known = state.resources[note.address]
            #expect(note.entry?.id == known?.id && note.entry?.resource == known?.resource)
            #expect(note.entry?.origin == .created)
        }
    }

    @Test func `the state learns only of tags that are there`() throws {
        var world = World.inhabited
        world.apply(.existing())
        world.loseState()
        let plan = Plan.existing().with { $0.tags = ["team": "platform"] }
        let notes = world.changeSet(for: plan).notes(on: world.state)
        let note = try #require(notes.first { $0.address == .endpoint("kms") })
        #expect(note.entry?.tags["team"] == nil && note.entry?.tags[SluiceTag.stack] == "prod")
    }
}
