import ArgumentParser
import SluiceCore
import SluiceFiles

struct PolicyCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Write the IAM policy that this plan needs, and no more than it.",
        usage:
            "sluice policy <plan> [--part <part> …] [--format <format>] [--account <number>] [--out <file>] [<options>]",
        discussion: """
            The permissions are those of the calls that the plan comes to: what is made has to carry the stack's tag from \
            birth, what is changed or deleted has to carry it already, and what the plan names by ID is named here too. \
            Needs no credentials and no network.

            plan     looking, which every command does first
            doctor   looking around besides; --quotas and --route53 ask other services
            apply    making and mending
            destroy  taking away, also what a changed plan does not have any more

            EXAMPLES
              sluice policy plan.yaml > policy.json
              sluice policy plan.yaml --part plan --part apply --account 123456789012
              sluice policy plan.yaml --format terraform --out policy.tf
              sluice policy plan.yaml --json | jq .policies.destroy
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: "What it is for: plan, doctor, apply or destroy; all of them by default.")
    var part: [StackPolicy.Part] = []

    @Option(help: "The language: json (the default) or terraform.")
    var format: PolicyFormat?

    @Option(help: .init("The account, twelve digits; by default the state's, or any.", valueName: "number"))
    var account: String?

    @Option(help: .init("Write the policy to a file.", valueName: "file"), completion: .file())
    var out: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region)
        let recorded = try await recordedAccount(plan, composition)
        var subject = plan.plan
        subject.state = try composition.statePlace(of: plan, state).location
        subject.stateKey = try state.key(planned: subject.stateKey)
        let policy = StackPolicy(
            for: subject, region: region.name, partition: region.partition.id, account: account ?? recorded)
        let parts = StackPolicy.Part.allCases.filter { part.isEmpty || part.contains($0) }
        let answer = PolicyAnswer(policy: policy, parts: parts, plan: plan, format: format ?? .json, file: out)
        if let out { try composition.write(answer.text, to: out, forEveryone: true) }
        return answer
    }

    /// Who writes a policy need not be allowed anything yet, so a bucket is not asked.
    private func recordedAccount(_ plan: LoadedPlan, _ composition: Composition) async throws -> String? {
        guard case .files = try composition.statePlace(of: plan, state) else { return nil }
        return try await composition.stored(of: plan, state).state?.account
    }

    func validate() throws {
        if let account,
            account.utf8.count != 12 || !account.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        {
            throw ValidationError("An account is twelve digits, such as 123456789012.")
        }
        guard output.json, out == nil, let format, format != .json else { return }
        throw ValidationError("Give --json or --format \(format.rawValue), not both; or --out for the latter.")
    }
}

extension StackPolicy.Part: ExpressibleByArgument {}
extension PolicyFormat: ExpressibleByArgument {}
