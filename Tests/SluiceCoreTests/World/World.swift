import OrderedCollections
import SeededRandom
import Testing

@testable import SluiceCore

/// An account in memory that is as strict as EC2 about what the laws of the graph are about, and a state beside it.
///
/// What EC2 would refuse becomes a test failure that names the call.
struct World {
    var observation: Observation
    private(set) var fold: JournalFold
    /// The calls that were carried out, in order.
    private(set) var calls: [String] = []
    /// The VPCs that were made by the change set that is being carried out.
    var newVPCs: Set<String> = []
    var failure = Failures()
    private var made = 0
    private var sequence = 0

    /// Where failures are reported, and which call is under way.
    struct Failures {
        var location: Testing.SourceLocation?
        var call = ""
    }

    init(_ observation: Observation) {
        self.observation = observation
        fold = JournalFold(State(stack: "prod", lineage: World.lineage, region: World.region))
    }

    static let lineage = "0123456789abcdef0123456789abcdef"
    static let region = "us-west-2"
    static let account = "111122223333"

    var state: State { fold.state }

    /// What it takes to bring this account to the plan.
    func changeSet(for plan: Plan, isFinish: Bool = false) -> ChangeSet {
        ChangeSet(plan: plan, state: state, observation: observation, isFinish: isFinish)
    }

    /// What it takes to take the stack away.
    func changeSet(destroying plan: Plan) -> ChangeSet {
        ChangeSet(destroying: plan, state: state, observation: observation)
    }

    /// Plans and carries out; gives the change set that it was.
    @discardableResult
    mutating func apply(
        _ plan: Plan, isFinish: Bool = false, seed: UInt64 = 1,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) -> ChangeSet {
        let changeSet = changeSet(for: plan, isFinish: isFinish)
        carryOut(changeSet, seed: seed, sourceLocation: sourceLocation)
        return changeSet
    }

    /// Takes the stack away; gives the change set that it was.
    @discardableResult
    mutating func destroy(
        _ plan: Plan, seed: UInt64 = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) -> ChangeSet {
        let changeSet = changeSet(destroying: plan)
        carryOut(changeSet, seed: seed, sourceLocation: sourceLocation)
        return changeSet
    }

    /// The state knows of a lost call, or of something that was given up as gone.
    mutating func watch(_ address: Address, _ id: String, addition: Resource? = nil) {
        var state = fold.state
        let until = Timestamp(microseconds: 2_000_000_000_000_000)
        state.watched.append(
            WatchedIntent(id: IntentID(rawValue: id), address: address, until: until, addition: addition))
        fold = JournalFold(state)
    }

    /// Loses the state file: only the tags are left to know our own by.
    mutating func loseState() {
        fold = JournalFold(State(stack: "prod", lineage: World.lineage, region: World.region))
    }

    /// Goes on with another state.
    mutating func take(_ state: State) { fold = JournalFold(state) }

    /// Carries the calls out in an order that only their dependencies bind, chosen by the seed.
    mutating func carryOut(
        _ changeSet: ChangeSet, seed: UInt64 = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        failure.location = sourceLocation
        newVPCs = []
        calls = []
        if changeSet.isRefused { fail("a refused change set is carried out: \(changeSet.diagnostics)") }
        for note in changeSet.notes(on: state) { record(.noted(note.address, note.entry, time: now)) }
        var generator = SplitMix64(seed: seed)
        var waiting = changeSet.calls.actions.values.map(\.self)
        var answered: Set<Action.ID> = []
        while !waiting.isEmpty {
            let ready = waiting.indices.filter { waiting[$0].after.allSatisfy { answered.contains($0.action) } }
            guard let index = ready.randomElement(using: &generator) else { return fail("no call can go out") }
            let action = waiting.remove(at: index)
            carryOut(action)
            answered.insert(action.id)
        }
    }

    private mutating func carryOut(_ action: Action) {
        failure.call = action.id.rawValue
        calls.append(action.call.name)
        sequence += 1
        let id = IntentID(run: "run", sequence: sequence)
        let state = state
        var unresolved: [Target] = []
        let call = action.call.mapTargets { target in
            guard let id = state.id(of: target) else {
                unresolved.append(target)
                return target
            }
            return .id(id)
        }
        if !unresolved.isEmpty { fail("the state knows no \(unresolved)") }
        let intent = Intent(id: id, action: action.id, call: action.call.name, subjects: action.subjects, time: now)
        record(.intent(intent, parameters: []))
        let results = perform(call.addingTags([SluiceTag.intent: id.rawValue]), action.subjects)
        record(.done(id, results: results, time: now))
    }

    private mutating func record(_ event: JournalEvent) {
        do { try fold.apply(event) } catch { fail("\(error)") }
    }

    private var now: Timestamp { Timestamp(microseconds: Int64(sequence)) }

    /// A new ID such as `sg-made7`.
    mutating func newID(_ prefix: String) -> String {
        made += 1
        return "\(prefix)-made\(made)"
    }

    func fail(_ what: String) {
        Issue.record("\(failure.call): \(what)", sourceLocation: failure.location ?? #_sourceLocation)
    }

    /// Fails unless something is so.
    func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
        if !holds { fail(what()) }
    }
}
