public import AWSTesting
public import SluiceCore

/// A sequence of commands on one stack, what the account is like, and what goes wrong meanwhile.
public struct Story: Hashable, Sendable {
    /// A command, by what it is to bring about.
    public enum Step: Hashable, Sendable {
        /// Apply the first plan.
        case apply
        /// Apply the plan that it changes to.
        case update
        /// Take the stack away.
        case destroy
        /// Apply the first plan once, whatever comes of it; what follows does not wait for the dust to settle.
        case attempt
    }

    /// What IDs, pauses and draws are made of.
    public var seed: UInt64
    /// What it is played with.
    public var scenario: Scenario
    /// The commands, in order; each is given again until it is done.
    public var steps: [Step]
    /// What the account is like.
    public var settings = FakeEC2.Settings()
    /// How the commands run.
    public var run = RunSettings()
    /// How often a command that nothing disturbs may have to be given until it is done.
    public var patience = 1
    /// Whether the state lies in a bucket and not on the disk.
    public var isShared = false
    var latency = Latency()
    /// What goes wrong, drawn as it comes; nil where `troubles` says all.
    var weather: Weather?
    /// How many processes of each step the weather strikes.
    var storms = 0
    /// What goes wrong at points that are named.
    var troubles: [TroublePoint] = []
    /// Whether the result has the bytes of all files.
    var keepsFiles = false

    /// A story in which nothing goes wrong.
    public init(_ scenario: Scenario, _ steps: [Step], seed: UInt64 = 1) {
        self.scenario = scenario
        self.steps = steps
        self.seed = seed
        // As the command line has it for whatever changes something.
        run.waitsForVisibility = true
    }

    /// The step that a suite lets something happen to, by its place: the one that is not repeated, or the last.
    var struck: Int { steps.firstIndex(of: .attempt) ?? steps.count - 1 }

    /// What a suite calls it: the step that something happens to.
    var subject: String {
        guard steps.indices.contains(struck) else { return "" }
        return steps[struck] == .attempt ? "apply, given up" : "\(steps[struck])"
    }

    /// The same story, with exactly these mishaps.
    public func with(_ troubles: [TroublePoint]) -> Story {
        var story = self
        story.weather = nil
        story.troubles = troubles
        return story
    }
}

/// What came of a story.
public struct StoryResult: Sendable {
    /// What must not be so; empty when all is well.
    public var failures: [String] = []
    /// Everything that went wrong on the way.
    public var troubles: [TroublePoint] = []
    /// Its processes, in order.
    var processes: [StoryProcess] = []
    /// The calls to AWS, in order.
    var calls: [CloudCall] = []
    /// The mutating calls that were carried out, in order.
    var executions: [FakeExecution] = []
    /// What is there in the end.
    var inventory: [FakeObject] = []
    /// What was judged last.
    var aftermath: Aftermath?
    /// The journals and snapshots as they were at the end of each process.
    var files: [[UInt8]] = []
    /// The story as a reader has it, where it was asked for.
    public var trace: [String] = []

    /// Whether all is well.
    public var isWell: Bool { failures.isEmpty }
}

/// One process of a story.
struct StoryProcess: Hashable, Sendable {
    let number: Int
    let step: Int
    /// Whether it only looks whether all is well.
    let isCheck: Bool
    var calls = 0
    var fileCalls = 0
}
