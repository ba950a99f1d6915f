import ArgumentParser
import SluiceCore

struct OutputCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "output",
        abstract: "Print the IDs of what was made, for scripts.",
        usage: "sluice output <plan> [<name>] [<options>]",
        discussion: """
            Reads the state alone; needs no credentials and no network.

            EXAMPLES
              sluice output plan.yaml
              sluice output plan.yaml --json | jq -r .vpcEndpoints.kms
              sluice output plan.yaml proxyEgress
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: "Print this one alone: vpcId, subnetIds, proxyEgress, kms, …, or an address.")
    var name: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let stored = try await composition.recordedState(of: LoadedPlan(reading: plan, for: .takeBack), state)
        guard let name else { return OutputAnswer(state: stored.state, findings: stored.findings) }
        guard let ids = OutputAnswer.ids(named: name, in: stored.state) else {
            throw Failure(noOutput: name, among: Array(OutputAnswer.values(stored.state).keys))
        }
        return OutputValueAnswer(ids: ids, isList: name.hasSuffix("Ids"), findings: stored.findings)
    }
}
