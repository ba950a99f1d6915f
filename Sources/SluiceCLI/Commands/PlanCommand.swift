import ArgumentParser
import SluiceEngine
import SluiceFiles

struct PlanCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what would change, why, in how many calls, how long it would take and what it costs.",
        usage: "sluice plan <plan> [--out <file>] [--calls] [--cost] [--destroy] [--detailed-exitcode] [<options>]",
        discussion: """
            Looks at the account and changes nothing. Takes no lock.

            EXAMPLES
              sluice plan plan.yaml
              sluice plan plan.yaml --calls
              sluice plan plan.yaml --cost
              sluice plan plan.yaml --explain endpoint/kms
              sluice plan plan.yaml --rehearse            # may these credentials do that?
              sluice plan plan.yaml --out changes.json && sluice apply changes.json
              sluice plan plan.yaml --destroy
              sluice plan plan.yaml --detailed-exitcode   # 2: there are changes
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

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
        let plan = try LoadedPlan(reading: plan, for: destroy ? .takeBack : .make)
        let stored = try await composition.store(at: composition.statePath(of: plan, state)).load()
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
    private var next: CommandLineText {
        CommandLineText(destroy ? "destroy" : "apply", plan, state, region, flags: finish ? ["--finish"] : [])
    }

    func validate() throws {
        if destroy, finish { throw ValidationError("Give --destroy or --finish, not both.") }
    }
}
