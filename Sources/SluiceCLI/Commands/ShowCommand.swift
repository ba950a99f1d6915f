import ArgumentParser

struct ShowCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "List the objects of a stack: address, ID, and whether they were made or adopted.",
        usage: "sluice show <plan> [<options>]",
        discussion: """
            Reads the state alone; needs no credentials and no network.

            EXAMPLES
              sluice show plan.yaml
              sluice show plan.yaml --json
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let stored = try await composition.recordedState(of: LoadedPlan(reading: plan, for: .takeBack), state)
        return ShowAnswer(state: stored.state, findings: stored.findings)
    }
}
