import ArgumentParser
import SluiceCore
import SluiceEngine

struct StateRemoveCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "rm",
        abstract: "Forget objects without deleting them.",
        usage: "sluice state rm <plan> <address> … [--auto-approve] [<options>]",
        discussion: """
            Takes the addresses out of the state; nothing in the account is touched, and no credentials are needed. \
            What still carries this stack's tags is found again by the next plan: take the tags sluice:stack and \
            sluice:lineage off it if it is to be yours for good.

            EXAMPLES
              sluice state rm plan.yaml endpoint/kms
              sluice state rm plan.yaml endpoint/kms endpoint/sts --auto-approve
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: "The addresses, as `sluice state list` has them.")
    var addresses: [String]

    @OptionGroup var edit: StateEditOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    @Flag(help: "Do not ask.")
    var autoApprove = false

    func answer(in composition: Composition) async throws -> any Answer {
        guard autoApprove || composition.canAsk else { throw Failure.noConsentToForget }
        let plan = try LoadedPlan(reading: plan, for: .takeBack)
        let edit = try StateEdit(
            composition: composition, plan: plan, options: state, timeout: edit.lockTimeout,
            command: CommandLineText("state", "rm", plan.path, state))
        return try await edit.perform { store, stored, composition in
            guard let before = stored.state else { throw Failure(noState: edit.place.description, plan: plan.path) }
            let list = CommandLineText("state", "list", plan.path, state)
            let known = try addresses.map { try before.known($0, next: list) }
            let answer = StateEditAnswer(
                verb: .forgotten,
                entries: known.compactMap { address in before.resources[address].map { (address, $0) } },
                state: before.forgetting(known), file: edit.place.description)
            try ask(answer, composition)
            try await edit.record(
                known.map { .noted($0, nil, time: composition.now) }, on: before, as: answer.state, in: store)
            return answer
        }
    }

    private func ask(_ answer: StateEditAnswer, _ composition: Composition) throws(Failure) {
        guard !autoApprove else { return }
        for line in answer.rows(composition.console.messages.style) { composition.console.say(line) }
        let question =
            "Forget \(amount(answer.entries.count, "object"))? Nothing is deleted. Only \"yes\" is accepted: "
        guard composition.console.ask(question) == "yes" else { throw Failure.declined }
    }
}
