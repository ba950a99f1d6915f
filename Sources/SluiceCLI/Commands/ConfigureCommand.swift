import ArgumentParser

struct ConfigureCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure",
        abstract: "The Anthos step: write proxy.json, and edit the YAML files of the clusters.",
        usage: "sluice configure <plan> [--check] [--diff] [--revert] [--force] [--run] [<options>]",
        discussion: """
            Writes the proxy's settings and the proxy-egress group into the files that the plan names under anthos, \
            once every endpoint serves. Comments, order and layout of the files stay as they are. It does not ask: \
            --diff shows the change first, --revert takes it back.

            User name and password are read from where the plan points, written into proxy.json for its owner \
            alone, and never shown.

            EXAMPLES
              sluice configure plan.yaml --diff
              sluice configure plan.yaml
              sluice configure plan.yaml --check      # 2: a file would change
              sluice configure plan.yaml --run        # and then anthos-gke
              sluice configure plan.yaml --revert
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @OptionGroup var options: ConfigureOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    @Option(help: "The profile of AWS's files. Instead of the environment's keys, and before AWS_PROFILE.")
    var profile: String?

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan, for: options.revert ? .takeBack : .make)
        if let obstacle = options.obstacle(on: plan.plan.platform) { throw obstacle }
        guard let anthos = plan.plan.anthos else { throw Failure(noAnthosIn: plan.path) }
        let site = try AnthosSite(plan: plan, anthos: anthos, state: state)
        return options.revert
            ? try AnthosReversal(composition: composition, site: site, options: options).perform()
            : try await AnthosConfiguration(composition: composition, site: site, options: options).perform()
    }
}
