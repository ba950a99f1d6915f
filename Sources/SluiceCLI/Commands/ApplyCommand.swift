import ArgumentParser
import SluiceEngine
import SluiceFiles

struct ApplyCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Bring the account to what a plan says.",
        usage: "sluice apply <plan or change set> [--auto-approve] [<options>]",
        discussion: """
            Shows what would change, asks, and does it. Every call is written down before it is sent, so a run that is \
            cut off goes on where it stopped: run apply again. A change set that `plan --out` wrote needs no question; \
            it is carried out only if planning again gives the same.

            EXAMPLES
              sluice apply plan.yaml
              sluice apply plan.yaml --auto-approve --json
              sluice apply changes.json
              sluice apply plan.yaml --finish      # once no cluster uses the former proxy
            """)

    @Argument(help: "The plan file, or a change set.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Flag(help: "After a change of the proxy: take away what only the former one needed.")
    var finish = false

    @OptionGroup var run: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let input = try RunInput(reading: plan)
        return try await StackRun(
            composition: composition, goal: try goal(of: input.saved), input: input, run: run, state: state,
            region: region.region,
            command: CommandLineText("apply", plan, state, region, flags: finish ? ["--finish"] : [])
        ).perform()
    }

    private func goal(of saved: SavedChangeSet?) throws(Failure) -> Engine.Goal {
        guard let saved else { return finish ? .finish : .apply }
        guard !finish || saved.isFinish else {
            throw Failure(
                usage: "--finish does not go with \(plan)", cause: "a change set says itself what it is for",
                fix: "write one with `sluice plan \(saved.plan.file) --finish --out FILE`")
        }
        return saved.isDestroy ? .destroy : saved.isFinish ? .finish : .apply
    }
}
