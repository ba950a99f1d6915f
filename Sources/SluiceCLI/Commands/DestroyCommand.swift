import ArgumentParser
import SluiceCore
import SluiceEngine

struct DestroyCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy",
        abstract: "Take everything away that sluice made for a plan.",
        usage: "sluice destroy <plan> … | --stack <name> --region <region> [--auto-approve] [<options>]",
        discussion: """
            Deletes what carries this stack's tags, and nothing else: what was adopted is left as it is. Refuses while \
            the plan says `protect: true`. Several plans go side by side, after one question; see `sluice help apply`.

            With --stack it goes by the tags in the account alone, without plan and state: for a stack whose files are \
            lost. The run is recorded in NAME.sluice.json in the current folder, or where --state says. No tag says \
            `protect: true`, so look at what is listed before you say yes. Where several states used the name, \
            --lineage says which of them is meant; without it you are asked.

            EXAMPLES
              sluice plan plan.yaml --destroy
              sluice destroy plan.yaml
              sluice destroy plan.yaml --auto-approve
              sluice destroy --stack prod --region us-west-2
              sluice destroy --stack prod --region us-west-2 --lineage 0a1b2c3d
            """)

    @Argument(
        help: .init("The plan file, or several.", valueName: "plan"),
        completion: .file(extensions: ["yaml", "yml", "json"]))
    var plans: [String] = []

    @Option(help: .init("Go by the tags of this stack, without its plan.", valueName: "name"))
    var stack: String?

    @Option(help: "Which state's objects, by the beginning of the tag sluice:lineage.")
    var lineage: String?

    @OptionGroup var run: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func validate() throws {
        guard plans.isEmpty == (stack != nil) else {
            throw ValidationError("Give the plan file, or --stack with the name of a stack.")
        }
        if lineage != nil, stack == nil { throw ValidationError("--lineage goes with --stack.") }
        if let stack, !NameRules.isStackName(stack) {
            throw ValidationError("\(stack.visible) is no name of a stack: a letter, then letters, digits and hyphens.")
        }
    }

    func answer(in composition: Composition) async throws -> any Answer {
        if let stack {
            let files = try state.place(ofStack: stack).files
            return try await composition.recording(run, "destroy \(stack)", besides: files) {
                try await StackRemoval(
                    composition: $0, stack: stack, lineage: lineage, run: run, state: state, region: region
                ).perform()
            }
        }
        let arguments = try PlanArguments(plans)
        let inputs = try arguments.plans(for: .takeBack)
        let areSeveral = arguments.areSeveral || inputs.count > 1
        let files = try composition.files(of: inputs, state)
        return try await composition.recording(run, inputs.heading("destroy"), besides: files) {
            try await answer(to: inputs, areSeveral: areSeveral, in: $0)
        }
    }

    private func answer(
        to inputs: [RunInput], areSeveral: Bool, in composition: Composition
    ) async throws -> any Answer {
        if areSeveral {
            return try await FleetRun(
                composition: composition, fleet: Fleet(inputs, state, region, composition), run: run, state: state,
                goal: { _ in .destroy }, command: command
            ).perform()
        }
        return try await StackRun(
            composition: composition, goal: .destroy, input: inputs[0], run: run, state: state, region: region.region,
            command: command(inputs[0])
        ).perform()
    }

    private func command(_ input: RunInput) -> CommandLineText {
        CommandLineText("destroy", input.path, state, region)
    }
}
