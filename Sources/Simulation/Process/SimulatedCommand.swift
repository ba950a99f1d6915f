import AWS
import AWSTesting
import SeededRandom
import SigV4
import SluiceCore
import SluiceEngine
import SluiceFiles

/// One `apply` or `destroy` as the command line carries it out: lock, load, recover, plan, carry out.
struct SimulatedCommand: Sendable {
    let goal: Engine.Goal
    let plan: Plan
    let settings: RunSettings
    let process: SimulatedProcess
    let seed: UInt64
    let cloud: SimulatedCloud
    let files: ProcessFileSystem
    /// Where the state lies that a team shares; nil = on the disk.
    let bucket: SharedPlace?
    let trouble: Trouble
    let trace: StoryTrace

    static let directory = "/states"

    func perform() async -> StepOutcome {
        let outcome = await attempt()
        return process.death.map { .dead($0) } ?? outcome
    }

    private func attempt() async -> StepOutcome {
        do {
            let time = ProcessTime(process: process)
            let store = try store(VirtualClock(time))
            let holder = LockHolder(
                processID: Int32(process.number), host: "simulated", command: "sluice \(goal)",
                started: SluiceCore.Timestamp(microseconds: time.microseconds))
            try await store.lock(holder, timeout: .seconds(120))
            let outcome: StepOutcome
            do { outcome = try await underLock(store, engine(time)) } catch { outcome = .failed("\(error)") }
            await store.unlock()
            return outcome
        } catch {
            return .failed("\(error)")
        }
    }

    private func store(_ clock: VirtualClock) throws -> any StateStore {
        if let bucket {
            return try bucket.store(of: plan.name, for: process, isStorm: trouble.isStorm, clock: clock)
        }
        return FileJournal(
            try StatePath(stack: plan.name, directory: Self.directory), in: files, clock: clock, reserve: 4096)
    }

    private func underLock(_ store: any StateStore, _ engine: Engine) async throws -> StepOutcome {
        let stored = try await store.load()
        var fold = stored.fold ?? JournalFold(newState)
        if !fold.openIntents.isEmpty {
            let recovery = try await engine.recover(
                plan, from: fold, store: store, settings: settings,
                interruption: { await process.waitForDeath() }, watch: watch)
            guard recovery.failures.isEmpty else { return .stopped(recovery.failures, remaining: []) }
            fold = recovery.fold
        }
        let proposal = try await engine.propose(goal, plan, on: fold, settings: settings, watch: watch)
        let changeSet = proposal.changeSet
        if changeSet.isRefused {
            let refusals = changeSet.changes.filter { $0.decision == .refuse }.map { "\($0.address): \($0.reason)" }
            let errors = changeSet.diagnostics.filter { $0.severity == .error }.map { "\($0.code): \($0.summary)" }
            return .refused(refusals + errors)
        }
        trace.note(process) { "intends \(changeSet.changes.map { "\($0.decision) \($0.address) (\($0.reason))" })" }
        if changeSet.isEmpty, !proposal.endsWatches, !stored.isInterrupted { return .nothing }
        let report = await engine.carryOut(
            proposal, store: store, settings: settings, interruption: { await process.waitForDeath() }, watch: watch)
        return report.failures.isEmpty && report.remaining.isEmpty
            ? .done : .stopped(report.failures, remaining: report.remaining)
    }

    private func watch(_ progress: Progress) {
        trace.note(process) {
            // A dictionary has another order every time that it is told.
            guard case .endpoints(let statuses, _) = progress else { return "\(progress)" }
            return "endpoints \(statuses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })"
        }
    }

    private var newState: State {
        var random = SplitMix64(seed: seed, place: 7)
        return State(newStack: plan.name, region: "us-west-2", using: &random)
    }

    private func engine(_ time: ProcessTime) throws -> Engine {
        let region = try Region("us-west-2")
        let bits = SharedRandom(SplitMix64(seed: seed, place: process.number, 5))
        let configuration = ClientConfiguration(
            transport: ProcessTransport(process: process, cloud: cloud, trouble: trouble, trace: trace),
            credentials: StaticCredentials(Relay.credential), time: time,
            random: SplitMix64(seed: seed, place: process.number, 6), userAgent: "sluice/simulation")
        return Engine(
            ec2: EC2Client(
                endpoint: EndpointURL(host: "ec2.us-west-2.amazonaws.com"), region: region,
                configuration: configuration),
            sts: STSClient(
                endpoint: EndpointURL(host: "sts.us-west-2.amazonaws.com"), region: region,
                configuration: configuration),
            time: time, random: bits.next)
    }
}
