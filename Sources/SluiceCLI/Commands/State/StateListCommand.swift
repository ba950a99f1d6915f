import ArgumentParser

struct StateListCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what the state knows: address, ID, and whether it was made or adopted.",
        usage: "sluice state list <plan> [<options>]",
        discussion: """
            Reads the state alone; needs no credentials and no network.

            EXAMPLES
              sluice state list plan.yaml
              sluice state list plan.yaml --json | jq -r '.objects[].address'
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
