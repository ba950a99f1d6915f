import AWS
import AWSTesting
import SeededRandom
import SigV4
import SluiceCore
import SluiceEngine
import SluiceFiles

/// Tells a story: gives its commands until they are done, lets go wrong what is to, and looks whether all is well.
public struct StoryTeller: Sendable {
    /// How often a command is given before nobody believes any more that it will be done.
    static let limit = 40

    private let story: Story
    private let isTraced: Bool

    /// A teller of that story.
    ///
    /// - Parameter isTraced: whether the result has a trace.
    public init(_ story: Story, isTraced: Bool = false) {
        self.story = story
        self.isTraced = isTraced
    }

    /// Tells it.
    public func result() -> StoryResult {
        let time = VirtualTime()
        let (story, isTraced) = (story, isTraced)
        do throws(VirtualMachine.Endless) {
            return try VirtualMachine.run(at: time) {
                let stage = Stage(story, time, isTraced: isTraced)
                return await stage.play()
            }
        } catch {
            var result = StoryResult()
            result.failures = ["ends: \(error)"]
            return result
        }
    }
}

/// One performance of a story.
private final class Stage {
    private let story: Story
    private let time: VirtualTime
    private let trace: StoryTrace
    private let cloud: SimulatedCloud
    private let trouble: Trouble
    private let bucket: SharedPlace?
    private var disk = MemoryFileSystem(directories: [SimulatedCommand.directory])
    private var result = StoryResult()

    init(_ story: Story, _ time: VirtualTime, isTraced: Bool) {
        self.story = story
        self.time = time
        trace = StoryTrace(isKept: isTraced, time: time)
        cloud = SimulatedCloud(FakeEC2(settings: story.settings, seed: story.seed), latency: story.latency, time: time)
        trouble = Trouble(story)
        bucket = story.isShared ? SharedPlace(seed: story.seed) : nil
    }

    func play() async -> StoryResult {
        let network = await foreignNetwork()
        let plans = story.scenario.plans(network)
        // What others made has come to rest by then.
        try? await time.sleep(for: .seconds(900))
        let before = cloud.inventory
        var plan = plans[0]
        for (index, step) in story.steps.enumerated() {
            if step == .update { plan = plans[1] }
            let goal: Engine.Goal = step == .destroy ? .destroy : .apply
            trace.note { "— \(step) \(story.scenario.name)" }
            if step == .attempt {
                trouble.isStorm = story.storms > 0
                _ = await perform(goal, plan, index)
                continue
            }
            guard await converge(goal, plan, index) else { break }
            await settle(goal, plan, index)
            judge(
                Aftermath(
                    plan: plan, isDestroyed: step == .destroy, before: before, after: atRest(cloud.inventory),
                    state: await state(of: plan), now: Timestamp(microseconds: time.microseconds)))
            if !result.isWell { break }
        }
        result.troubles = trouble.all
        result.calls = cloud.log
        let account = cloud.account
        result.executions = account.executions
        // Interfaces outlive their endpoints: what is compared has come to rest.
        result.inventory = account.inventory(at: time.microseconds + 900_000_000)
        result.trace = trace.text
        return result
    }

    // MARK: Acts

    /// Gives the command until it is done.
    private func converge(_ goal: Engine.Goal, _ plan: Plan, _ step: Int) async -> Bool {
        var calm = 0
        for attempt in 0..<StoryTeller.limit {
            trouble.isStorm = attempt < story.storms
            let known = trouble.all.count
            let outcome = await perform(goal, plan, step)
            if outcome.isWell { return true }
            if case .stopped(let failures, let remaining) = outcome, failures.isEmpty, remaining.isEmpty {
                return fail("I7", "a run stopped without a reason")
            }
            // What a bucket's line loses is noted nowhere.
            if trouble.all.count == known, !(story.isShared && trouble.isStorm) { calm += 1 }
            if calm > story.patience {
                return fail("converges", "\(goal) is not done after \(calm) runs that nothing disturbed: \(outcome)")
            }
            try? await time.sleep(for: calm == 0 ? .seconds(3) : .seconds(60) + longestLag)
        }
        return fail("converges", "\(goal) is not done after \(StoryTeller.limit) runs")
    }

    /// Waits until nothing more can come of what was lost, gives the command once more if anything has, and looks
    /// whether a plan is empty then.
    private func settle(_ goal: Engine.Goal, _ plan: Plan, _ step: Int) async {
        trouble.isStorm = false
        let isPatient = trouble.all.contains { $0.mishap.mayStrikeLate }
        try? await time.sleep(for: longestLag + (isPatient ? .seconds(1300) : .seconds(10)))
        var outcome = await perform(goal, plan, step, isCheck: true)
        // Who looks whether a twin is gone may read what is minutes old, take it away again and say that it is there.
        for _ in 0..<max(0, story.patience) where isPatient && outcome.mayHaveMore(underLag: longestLag > .zero) {
            try? await time.sleep(for: longestLag + .seconds(10))
            outcome = await perform(goal, plan, step, isCheck: true)
        }
        if case .nothing = outcome { return }
        _ = fail("I3", "after \(goal) is done there is still something to do: \(outcome)")
    }

    private func judge(_ aftermath: Aftermath) {
        result.aftermath = aftermath
        for invariant in Invariant.all {
            for problem in invariant.problems(aftermath) { _ = fail(invariant.name, problem) }
        }
    }

    private func fail(_ name: String, _ text: String) -> Bool {
        trace.note { "✗ \(name): \(text)" }
        result.failures.append("\(name): \(text)")
        return false
    }

    // MARK: Processes

    private func perform(
        _ goal: Engine.Goal, _ plan: Plan, _ step: Int, isCheck: Bool = false
    ) async -> StepOutcome {
        let process = SimulatedProcess(number: result.processes.count, time: time)
        let files = ProcessFileSystem(disk, of: process, trouble)
        let command = SimulatedCommand(
            goal: goal, plan: plan, settings: story.run, process: process, seed: story.seed, cloud: cloud,
            files: files, bucket: bucket, trouble: trouble, trace: trace)
        let outcome = await command.perform()
        trace.note(process) { "\(outcome)" }
        if process.death == .powerLoss { disk = disk.afterPowerLoss() }
        result.processes.append(
            StoryProcess(
                number: process.number, step: step, isCheck: isCheck, calls: cloud.calls(of: process.number),
                fileCalls: files.calls))
        if story.keepsFiles {
            result.files += disk.paths.compactMap { disk.contents(of: $0) }
            if let objects = bucket?.objects {
                result.files += objects.keys(beginning: "").compactMap { objects.object($0)?.bytes }
            }
        }
        return outcome
    }

    private func state(of plan: Plan) async -> State? {
        if let bucket { return await bucket.state(of: plan.name, clock: VirtualClock(time)) }
        guard let path = try? StatePath(stack: plan.name, directory: SimulatedCommand.directory) else { return nil }
        let stored = try? await FileJournal(path, in: disk, clock: VirtualClock(time)).load()
        return stored?.state
    }

    /// What is there, but for endpoints that are going where answers lag behind.
    ///
    /// An answer from before an endpoint was made looks like one from after it went: nobody can tell the two apart, and AWS
    /// takes away by itself what it was told to.
    private func atRest(_ objects: [FakeObject]) -> [FakeObject] {
        guard longestLag > .zero else { return objects }
        return objects.filter { $0.type != "vpc-endpoint" || !$0.detail.hasSuffix(" deleting") }
    }

    private var longestLag: Duration { story.settings.lag.upperBound }

    private func foreignNetwork() async -> ForeignNetwork? {
        guard let extent = story.scenario.foreignNetwork else { return nil }
        let process = SimulatedProcess(number: -1, time: time)
        let configuration = ClientConfiguration(
            transport: ProcessTransport(process: process, cloud: cloud, trouble: Trouble([]), trace: trace),
            credentials: StaticCredentials(Relay.credential), time: time, random: SplitMix64(seed: 1),
            userAgent: "others")
        guard let region = try? Region(story.settings.region) else { return nil }
        let client = EC2Client(
            endpoint: EndpointURL(host: "ec2.\(region.name).amazonaws.com"), region: region,
            configuration: configuration)
        return try? await ForeignNetwork.build(extent, through: client, time, lag: longestLag)
    }
}

extension Mishap {
    /// Whether something may still come of a call whose answer was lost, long after.
    fileprivate var mayStrikeLate: Bool {
        switch self {
        case .wire(.late), .wire(.lostBefore), .wire(.lostAfter), .wire(.cut), .wire(.errorAfter), .wire(.stalled),
            .wire(.stalledAfter), .wire(.html), .call, .file, .diskFails, .diskFull:
            true
        case .wire: false
        }
    }
}

extension StepOutcome {
    /// Whether the same command may find more to do although nothing went wrong.
    fileprivate func mayHaveMore(underLag isLagging: Bool) -> Bool {
        switch self {
        case .done: true
        case .stopped(let failures, let remaining): isLagging && failures.isEmpty && !remaining.isEmpty
        case .nothing, .refused, .failed, .dead: false
        }
    }
}
