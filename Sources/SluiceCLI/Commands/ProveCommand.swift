import ArgumentParser
import SluiceCore
import SluiceEngine

struct ProveCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Prove live, from this machine, that each host is reached the way it should be.",
        usage: "sluice prove <plan> [--timeout <duration>] [<options>]",
        discussion: """
            Resolves the name of each AWS endpoint and speaks TLS with it, and asks the proxy for each domain, \
            following redirects. Needs no AWS credentials and changes nothing. Certificates are verified with the \
            system's and those of AWS_CA_BUNDLE and SSL_CERT_FILE. Exits with 9 when something is not as it should be.

            EXAMPLES
              sluice prove plan.yaml
              sluice prove plan.yaml --timeout 3s
              sluice prove plan.yaml --json | jq -r '.probes[] | select(.verdict == "failed") | .target'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: .init("How long each look-up and each connection may take: 3s, 1m.", valueName: "duration"))
    var timeout = TimeSpan(duration: .seconds(10))

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region)
        let login = try composition.proxyLogin(of: plan)
        let prober = try composition.prober(through: plan.plan.proxy, login, timeout: timeout.duration)
        let targets = ProofTarget.all(for: plan.plan, region: region.name)
        let outcomes = await prober.outcomes(of: targets) { done in
            composition.renderer.note("\(done) of \(targets.count) hosts probed")
        }
        let context = ProofContext(
            blocks: await composition.blocks(of: plan, state), hasLogin: login != nil, moment: composition.now)
        return ProveAnswer(plan: plan, region: region.name, proof: Proof(targets, outcomes, context))
    }

    func validate() throws {
        guard (1...600).contains(timeout.duration.components.seconds) else {
            throw ValidationError("--timeout is a duration from 1s to 10m.")
        }
    }
}
