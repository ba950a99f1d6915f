import ArgumentParser
import SluiceCore

struct StateShowCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that the state knows of one object.",
        usage: "sluice state show <plan> <address> [<options>]",
        discussion: """
            Reads the state alone; needs no credentials and no network.

            EXAMPLES
              sluice state show plan.yaml endpoint/kms
              sluice state show plan.yaml securityGroup/proxyEgress --json
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: "The address, as `sluice state list` has it.")
    var address: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let stored = try await composition.recordedState(of: LoadedPlan(reading: plan, for: .takeBack), state)
        let address = try stored.state.known(address, next: CommandLineText("state", "list", plan, state))
        return ObjectAnswer(address: address, state: stored.state, findings: stored.findings)
    }
}

extension State {
    /// An address that somebody typed.
    ///
    /// - Parameter next: the command that lists all addresses.
    func known(_ text: String, next: CommandLineText) throws(Failure) -> Address {
        let address = Address(rawValue: text)
        guard resources[address] != nil else {
            throw Failure(unknownAddress: text, among: resources.keys.map(\.rawValue), list: next.text)
        }
        return address
    }
}
