import ArgumentParser
import SluiceEngine
import SluiceFiles

struct PlanCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what would change, why, in how many calls, how long it would take and what it costs.",
        usage: "sluice plan <plan> … [--out <file>] [--calls] [--cost] [--destroy] [--detailed-exitcode] [<options>]",
        discussion: """
            Looks at the account and changes nothing. Takes no lock. Several plans are a fleet: they are looked at \
            together, and shown one after the other, with a table at the end. A pattern in quotes is looked up by \
            sluice; FILE#NAME is one stack of a file with several under `stacks:`.

            EXAMPLES
              sluice plan plan.yaml
              sluice plan plan.yaml --calls
              sluice plan plan.yaml --cost
              sluice plan plan.yaml --explain endpoint/kms
              sluice plan plan.yaml --rehearse            # may these credentials do that?
              sluice plan plan.yaml --out changes.json && sluice apply changes.json
              sluice plan plan.yaml --destroy
              sluice plan plan.yaml --detailed-exitcode   # 2: there are changes
              sluice plan 'plans/**/plan.yaml'
              sluice plan teams.yaml#team-a
            """)

    @Argument(
        help: .init("The plan file, or several.", valueName: "plan"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var plans: [String]

    @Option(help: .init("Write the change set to a file, for apply.", valueName: "file"), completion: .file())
    var out: String?

    @Flag(help: "List the calls to EC2, and what each waits for.")
    var calls = false

    @Flag(help: "Show what it costs, by service and by zone.")
    var cost = false

    @Flag(help: "Plan to take the whole stack away.")
    var destroy = false

    @Flag(help: "After a change of the proxy: plan to take away what only the former one needed.")
    var finish = false

    @Option(help: .init("Tell everything that the decision about one object rests on.", valueName: "address"))
    var explain: String?

    @Flag(help: "Ask EC2 whether the calls are allowed, and have none of them carried out.")
    var rehearse = false

    @Flag(help: "Exit with 2 when there are changes.")
    var detailedExitcode = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let arguments = try PlanArguments(plans)
        let inputs = try arguments.plans(for: destroy ? .takeBack : .make)
        guard arguments.areSeveral || inputs.count > 1 else { return try await answer(inputs[0].plan, composition) }
        if out != nil {
            throw Failure(
                onlyForOne: "--out", fix: "write a change set for each: apply takes several of them")
        }
        let fleet = try Fleet(inputs, state, region, composition)
        let parallelism = RunOptions.defaultParallelism
        return try await composition.asFleet(parallelism: parallelism, connections: parallelism) { composition in
            await fleet.answer(in: composition) { _, member, composition in
                try await answer(member.plan, composition)
            }
        }
    }

    private func answer(_ plan: LoadedPlan, _ composition: Composition) async throws -> PlanAnswer {
        let region = try composition.region(of: plan.plan, option: region.region)
        return try await composition.withStore(of: plan, state, in: region) { store, composition in
            try await answer(plan, on: store.load(), composition)
        }
    }

    private func answer(
        _ plan: LoadedPlan, on stored: StoredState, _ composition: Composition
    ) async throws -> PlanAnswer {
        let next = next(plan)
        if stored.isInterrupted, let out { throw Failure(interruptedBefore: out, next: next.text) }
        let (proposal, rehearsal) = try await proposal(plan, on: stored, composition)
        var answer = PlanAnswer(
            proposal: proposal, plan: plan, showsCalls: calls, showsCost: cost, tellsChanges: detailedExitcode,
            next: next.text)
        answer.rehearsal = rehearsal
        if let explain { answer.explanation = try proposal.explanation(of: explain, in: plan) }
        if let out, !answer.proposal.changeSet.isRefused {
            try composition.write(answer.json.text(.pretty) + "\n", to: out)
            answer.file = out
            answer.next = CommandLineText("apply", out, state, region).text
        }
        return answer
    }

    private func proposal(
        _ plan: LoadedPlan, on stored: StoredState, _ composition: Composition
    ) async throws -> (Engine.Proposal, RehearsalText?) {
        let region = try composition.region(of: plan.plan, option: region.region)
        let fold = try stored.fold(of: plan.plan, in: region.name)
        return try await composition.withEngine(
            in: region, as: plan.plan.assumeRole, connections: RunOptions.defaultParallelism
        ) { engine in
            await composition.assemble()
            composition.renderer.note("looking at \(region)")
            var proposal = try await engine.propose(goal, plan.plan, on: fold)
            proposal.changeSet.diagnostics =
                plan.warnings + proposal.changeSet.diagnostics.map(plan.source.locating)
            guard rehearse else { return (proposal, nil) }
            composition.renderer.note("rehearsing \(amount(proposal.changeSet.calls.actions.count, "call"))")
            return (proposal, try await RehearsalText(rehearsing: proposal, in: region, engine))
        }
    }

    private var goal: Engine.Goal { destroy ? .destroy : finish ? .finish : .apply }

    /// The command that does what is planned here.
    private func next(_ plan: LoadedPlan) -> CommandLineText {
        CommandLineText(destroy ? "destroy" : "apply", plan.path, state, region, flags: finish ? ["--finish"] : [])
    }

    func validate() throws {
        if destroy, finish { throw ValidationError("Give --destroy or --finish, not both.") }
    }
}
