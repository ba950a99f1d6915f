import OrderedCollections
import SluiceCore
import SluiceEngine

/// What `apply` and `destroy` do with several stacks: look at all, show all, ask once, and carry out side by side.
///
/// What one stack meets stops that stack alone. A signal stops all of them, each as it would stop by itself.
struct FleetRun: Sendable {
    let composition: Composition
    let fleet: Fleet
    let run: RunOptions
    let state: StateOptions
    let goal: @Sendable (RunInput) throws -> Engine.Goal
    /// The command about one of them, to be typed again.
    let command: @Sendable (RunInput) -> CommandLineText

    func perform() async throws -> any Answer {
        let areDecided = fleet.members.allSatisfy { $0.input.saved != nil }
        guard areDecided || run.autoApprove || composition.canAsk else { throw Failure.noConsent }
        let meeting = FleetMeeting(size: fleet.members.count)
        return try await composition.asFleet(parallelism: run.parallelism, connections: run.connections) {
            composition in
            async let isAgreed = chair(meeting)
            let answer = await fleet.answer(in: composition) { index, member, composition in
                let answer: any Answer
                do { answer = try await stackRun(of: member, index, meeting, composition).perform() } catch {
                    answer = Failure(error)
                }
                await meeting.leave(index, with: answer)
                return answer
            }
            guard await isAgreed else { throw Failure.declined }
            return answer
        }
    }

    private func stackRun(
        of member: Fleet.Member, _ index: Int, _ meeting: FleetMeeting, _ composition: Composition
    ) throws -> StackRun {
        var stackRun = StackRun(
            composition: composition, goal: try goal(member.input), input: member.input, run: run, state: state,
            region: member.region.name, command: command(member.input))
        stackRun.fleet = StackRun.Place(meeting: meeting, number: index, label: member.label)
        return stackRun
    }

    /// Waits for all, asks, and shows how they get on; false where somebody said no.
    private func chair(_ meeting: FleetMeeting) async -> Bool {
        let reports = await meeting.everybody()
        let ready = reports.compactMapValues { if case .ready(let preview) = $0 { preview } else { nil } }
        guard !ready.isEmpty else { return true }
        composition.renderer.preview(
            FleetAnswer(parts: fleet.members.enumerated().compactMap { reports[$0].map(\.answer).map($1.part) }))
        if let signal = composition.signals.received {
            await meeting.decide(.failure(Failure(neverBegan: signal)))
            return true
        }
        guard isAgreed(ready) else {
            await meeting.decide(.failure(Failure.declined))
            return false
        }
        let view = composition.renderer.progressView(of: board(of: ready))
        await view.during {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await announceStop(view) }
                await meeting.decide(.success(view))
                await meeting.over()
                group.cancelAll()
            }
        }
        return true
    }

    private func announceStop(_ view: any ProgressView) async {
        guard await composition.signals.first() else { return }
        view.alert(StackRun.stopping)
    }

    private func isAgreed(_ ready: [Int: PlanAnswer]) -> Bool {
        let open = ready.filter { fleet.members[$0.key].input.saved == nil && !$0.value.changeSet.isEmpty }
        guard !open.isEmpty, !run.autoApprove else { return true }
        let changes = amount(open.values.reduce(0) { $0 + $1.changeSet.changes.count }, "change")
        let stacks = amount(open.count, "stack")
        let isDestroy = open.values.allSatisfy(\.changeSet.isDestroy)
        let what = isDestroy ? "Destroy \(stacks) with these \(changes)?" : "Apply these \(changes) to \(stacks)?"
        return composition.console.ask("\(what) Only \"yes\" is accepted: ") == "yes"
    }

    private func board(of ready: [Int: PlanAnswer]) -> FleetBoard {
        let started = SluiceCore.Timestamp(microseconds: composition.time.microseconds)
        var boards: OrderedDictionary<String?, RunBoard> = [:]
        for (index, preview) in ready.sorted(by: { $0.key < $1.key }) {
            boards[fleet.members[index].label] = RunBoard(preview.changeSet, started: started)
        }
        let expected = ChangeSet.expectedTime(of: ready.values.map(\.changeSet))
        return FleetBoard(boards, expected: expected, started: started)
    }
}
