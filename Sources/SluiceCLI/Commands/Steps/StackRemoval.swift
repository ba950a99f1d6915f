import AWS
import SluiceCore
import SluiceEngine
import SluiceFiles

/// `destroy --stack`: finds a stack by its tags, and takes it away as any other, without its plan.
///
/// The run is recorded where a state of that name would lie. A state that lies there is used, if it is the one that is
/// meant: what it knows of a run that was cut off must not be lost.
struct StackRemoval: Sendable {
    let composition: Composition
    let stack: String
    /// What was asked for; the beginning is enough.
    let lineage: String?
    let run: RunOptions
    let state: StateOptions
    let region: RegionOptions

    func perform() async throws -> any Answer {
        guard run.autoApprove || composition.canAsk else { throw Failure.noConsent }
        let region = try composition.region(of: nil, option: region.region)
        let place = try state.place(ofStack: stack)
        let stored = try await stored(at: place, region)
        let found = try await lookTwice(region)
        guard let chosen = try choose(found.lineages(of: stack), stored, place) else {
            return NothingLeftAnswer(stack: stack, region: region.name)
        }
        var places = found.lineages(of: stack).first { $0.lineage == chosen }?.vpcs ?? []
        if places.isEmpty { places = [""] }
        var answer: any Answer = NothingLeftAnswer(stack: stack, region: region.name)
        // A lineage lives in one VPC; a plan that was moved to another may have left something behind in a first.
        for vpc in places {
            answer = try await takeAway(
                State(rebuilding: stack, lineage: chosen, from: found.within(vpc)), stored, place)
            guard answer.status == .done else { return answer }
        }
        return answer
    }

    /// The state that lies where the run would be recorded.
    private func stored(at place: StatePlace, _ region: Region) async throws -> State? {
        do {
            return try await composition.withStore(at: place, sealedWith: state.key(planned: nil), in: region) {
                store, _ in
                try await store.load().state
            }
        } catch {
            guard case .unreadable(let reason) = error as? StoreError else { throw error }
            throw Failure(unreadablePlace: reason)
        }
    }

    /// Nothing at all may be a look that came too early: AWS takes a moment to show what was made.
    private func lookTwice(_ region: Region) async throws -> Observation {
        composition.renderer.note("looking for \(stack) in \(region)")
        let found = try await look(region)
        guard found.lineages(of: stack).isEmpty else { return found }
        try await composition.time.sleep(for: RunSettings().doubt)
        return try await look(region)
    }

    private func look(_ region: Region) async throws -> Observation {
        try await composition.withEngine(in: region, as: nil, connections: RunOptions.defaultParallelism) {
            try await $0.stack(named: stack, in: region.name)
        }
    }

    private func choose(_ lineages: [StackLineage], _ stored: State?, _ place: StatePlace) throws -> String? {
        let choice = LineageChoice(stack: stack, lineages: lineages, wanted: lineage)
        let chosen = try chosen(by: choice)?.lineage ?? leftover(of: stored)
        if let stored, let chosen, stored.lineage != chosen {
            throw Failure(placeTaken: place.description, lineage: stored.lineage, chosen: chosen)
        }
        return chosen
    }

    /// Asks where there is more than one and somebody to ask.
    private func chosen(by choice: LineageChoice) throws -> StackLineage? {
        guard lineage == nil, choice.candidates.count > 1, composition.canAsk, !run.autoApprove else {
            return try choice.one()
        }
        composition.renderer.preview(Failure(severalLineages: choice.lineages, of: stack))
        return try choice.one(named: composition.console.ask("Which lineage? Its beginning is enough: ") ?? "")
    }

    /// The account shows nothing, and the state still says something.
    private func leftover(of stored: State?) -> String? {
        stored.flatMap { $0.resources.isEmpty && $0.watched.isEmpty ? nil : $0.lineage }
    }

    private func takeAway(_ found: State, _ stored: State?, _ place: StatePlace) async throws -> any Answer {
        let command = CommandLineText(destroying: stack, lineage: found.lineage, state, region)
        let plan = Plan(takingAway: found.resources.isEmpty ? stored ?? found : found)
        return try await StackRun(
            composition: composition, goal: .destroyChosen, input: RunInput(LoadedPlan(withoutFile: plan)), run: run,
            state: state, region: nil, command: command, found: found, place: place
        ).perform()
    }
}

/// There was nothing to take away.
struct NothingLeftAnswer: Answer {
    let stack: String
    let region: String

    var json: JSONValue {
        [
            "format": 1, "kind": "destroy", "stack": .string(stack), "region": .string(region), "complete": true,
            "diagnostics": [],
        ]
    }

    func opening(_ style: Style) -> [String] { ["Nothing to do: nothing in \(region) carries the tags of \(stack)."] }
}
