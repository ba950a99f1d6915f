import ArgumentParser
import SluiceCore
import SluiceEngine
import SluiceFiles

struct StatePullCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Print the state as a file.",
        usage: "sluice state pull <plan> [--out <file>] [<options>]",
        discussion: """
            Prints the state file of the stack, wherever it is kept, with what a run that was cut off recorded. The file \
            can be put back with `sluice state push`.

            EXAMPLES
              sluice state pull plan.yaml > prod.sluice.json
              sluice state pull plan.yaml | jq -r '.resources | keys[]'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: .init("Write it to a file.", valueName: "file"), completion: .file())
    var out: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan, for: .takeBack)
        let stored = try await composition.recordedState(of: plan, state)
        let answer = StatePullAnswer(state: stored.state, file: out, findings: stored.findings)
        if let out { try composition.write(answer.text, to: out) }
        return answer
    }
}
