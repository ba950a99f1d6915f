import ArgumentParser
import SluiceEngine

struct DestroyCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy",
        abstract: "Take everything away that sluice made for a plan.",
        usage: "sluice destroy <plan> [--auto-approve] [<options>]",
        discussion: """
            Deletes what carries this stack's tags, and nothing else: what was adopted is left as it is. Refuses while \
            the plan says `protect: true`.

            EXAMPLES
              sluice plan plan.yaml --destroy
              sluice destroy plan.yaml
              sluice destroy plan.yaml --auto-approve
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @OptionGroup var run: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        try await StackRun(
            composition: composition, goal: .destroy, input: RunInput(LoadedPlan(reading: plan, for: .takeBack)),
            run: run,
            state: state, region: region.region,
            command: CommandLineText("destroy", plan, state, region)
        ).perform()
    }
}
