import ArgumentParser
import SluiceEngine
import SluiceFiles

struct ApplyCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Bring the account to what a plan says.",
        usage: "sluice apply <plan or change set> … [--auto-approve] [<options>]",
        discussion: """
            Shows what would change, asks, and does it. Every call is written down before it is sent, so a run that is \
            cut off goes on where it stopped: run apply again. A change set that `plan --out` wrote needs no question; \
            it is carried out only if planning again gives the same.

            Several plans are a fleet: all are looked at and shown, one question is asked, and all are carried out side \
            by side. What one of them meets stops it alone; a signal stops all. The exit code is that of the worst: an \
            interruption (129, 130, 143), then 5, 6, 7, 3, 4, 8, 1.

            EXAMPLES
              sluice apply plan.yaml
              sluice apply plan.yaml --auto-approve --json
              sluice apply changes.json
              sluice apply plan.yaml --events run.ndjson     # for tail -f
              sluice apply plan.yaml --timeline run.html     # what took how long
              sluice apply plan.yaml --finish      # once no cluster uses the former proxy
              sluice apply 'plans/**/plan.yaml' --parallelism 32
            """)

    @Argument(
        help: .init("The plan file, or a change set; or several.", valueName: "plan"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var plans: [String]

    @Flag(help: "After a change of the proxy: take away what only the former one needed.")
    var finish = false

    @OptionGroup var run: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let arguments = try PlanArguments(plans)
        let inputs = try arguments.inputs()
        let areSeveral = arguments.areSeveral || inputs.count > 1
        let files = try composition.files(of: inputs, state)
        return try await composition.recording(run, inputs.heading("apply"), besides: files) {
            try await answer(to: inputs, areSeveral: areSeveral, in: $0)
        }
    }

    private func answer(
        to inputs: [RunInput], areSeveral: Bool, in composition: Composition
    ) async throws -> any Answer {
        if areSeveral {
            return try await FleetRun(
                composition: composition, fleet: Fleet(inputs, state, region, composition), run: run, state: state,
                goal: goal, command: command
            ).perform()
        }
        return try await StackRun(
            composition: composition, goal: try goal(of: inputs[0]), input: inputs[0], run: run, state: state,
            region: region.region, command: command(inputs[0])
        ).perform()
    }

    private func command(_ input: RunInput) -> CommandLineText {
        CommandLineText("apply", input.path, state, region, flags: finish ? ["--finish"] : [])
    }

    private func goal(of input: RunInput) throws(Failure) -> Engine.Goal {
        guard let saved = input.saved else { return finish ? .finish : .apply }
        guard !finish || saved.isFinish else {
            throw Failure(
                usage: "--finish does not go with \(input.path)", cause: "a change set says itself what it is for",
                fix: "write one with `sluice plan \(saved.plan.file) --finish --out FILE`")
        }
        return saved.isDestroy ? .destroy : saved.isFinish ? .finish : .apply
    }
}
