import ArgumentParser
import SluiceCore
import SluiceEngine

struct StateRebuildCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make the state anew from the tags in the account.",
        usage: "sluice state rebuild <plan> [--lineage <lineage>] [<options>]",
        discussion: """
            For a state that is lost or damaged. Looks for everything that carries the stack's name, takes what belongs \
            to one state, and adds what the plan uses of others'. Changes nothing in the account. The files that were \
            there are kept: a whole state as its backup, a damaged one beside it as .damaged.

            EXAMPLES
              sluice state rebuild plan.yaml && sluice plan plan.yaml
              sluice state rebuild plan.yaml --lineage 0a1b2c3d   # where several states used the name
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: "Which state's objects, by the beginning of the tag sluice:lineage.")
    var lineage: String?

    @OptionGroup var edit: StateEditOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let edit = try StateEdit(
            composition: composition, plan: plan, options: state, timeout: edit.lockTimeout,
            command: CommandLineText("state", "rebuild", plan.path, state, region))
        return try await StateRebuilding(
            edit: edit, lineage: lineage, region: composition.region(of: plan.plan, option: region.region),
            next: CommandLineText("plan", plan.path, state, region)
        ).perform()
    }
}
