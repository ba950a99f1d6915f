import ArgumentParser
import SluiceCore
import SluiceFiles

struct InitCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a plan with comments, to begin with.",
        usage: "sluice init [<file>] [--vpc <id>] [--interactive] [<options>]",
        discussion: """
            Without --vpc the plan is for a fresh VPC, and AWS is not asked: no credentials are needed. With --vpc it is \
            for one that is there: its private subnets are filled in, and what else is found stands beside them. \
            Changes nothing in the account. The file has the keys of a plan, each with what it means.

            EXAMPLES
              sluice init
              sluice init --vpc vpc-0a1b2c3d4e5f67890 --region us-west-2
              sluice init --interactive
              sluice init staging.yaml --name staging --proxy http://10.0.0.254:3128
              sluice init - --vpc vpc-0a1b2c3d4e5f67890 | less
            """)

    @Argument(help: "The file to write; - for the terminal.", completion: .file(extensions: ["yaml", "yml"]))
    var file = "plan.yaml"

    @OptionGroup var options: InitOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        if options.interactive, !composition.canAsk { throw Failure.nobodyToInterview }
        if !isStream, !options.force, composition.isTaken(file) { throw Failure(fileTaken: file) }
        let drafting = PlanDrafting(composition: composition, options: options, region: region.region)
        let (draft, findings) = try await drafting.perform()
        let written = try WrittenDraft(draft, name: isStream ? "stdout" : file)
        if !isStream {
            try composition.write(written.text, to: file, options.force ? .ifMissing : .exclusive, forEveryone: true)
        }
        return InitAnswer(
            written: written, file: isStream ? nil : file, findings: written.findings(besides: findings),
            next: CommandLineText("plan", file, profile: region.profile).text)
    }

    private var isStream: Bool { file == "-" }

    func validate() throws {
        if file.lowercased().hasSuffix(".json") {
            throw ValidationError("A plan with comments is YAML: name it plan.yaml, for example.")
        }
    }
}
