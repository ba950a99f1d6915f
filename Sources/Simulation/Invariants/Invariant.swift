import AWSTesting
import SluiceCore

/// Something that has to be so after every story; a file each.
struct Invariant: Sendable {
    /// Its number in the specification, with a few words.
    let name: String
    /// What is not as it should be.
    let problems: @Sendable (Aftermath) -> [String]

    /// All that is judged by the account and the state.
    static let all = [stateIsComplete, nothingTwice, nothingLeft, foreignUntouched, noOpenEgress]
}

/// How things are after a step.
struct Aftermath: Sendable {
    var plan: Plan
    var isDestroyed: Bool
    /// The account before the first run.
    var before: [FakeObject]
    var after: [FakeObject]
    var state: State?
    let now: Timestamp

    /// Everything that carries the tag of our stack.
    var ours: [FakeObject] { after.filter { $0.tags[SluiceTag.stack] == plan.name } }
}
