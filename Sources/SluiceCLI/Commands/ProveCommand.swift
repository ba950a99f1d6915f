import ArgumentParser
import SluiceCore
import SluiceEngine
import SluiceFiles

struct ProveCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Prove live, from this machine, that each host is reached the way it should be.",
        usage: "sluice prove <plan> [--timeout <duration>] [--bundle <file> | --read <file>] [<options>]",
        discussion: """
            Resolves the name of each AWS endpoint and speaks TLS with it, and asks the proxy for each domain, \
            following redirects. Needs no AWS credentials and changes nothing. Certificates are verified with the \
            system's and those of AWS_CA_BUNDLE and SSL_CERT_FILE. Exits with 9 when something is not as it should be.

            Where sluice cannot run inside the VPC, `--bundle` writes one script for a node there, which needs sh, curl \
            and getent, and `--read` judges what the script wrote.

            EXAMPLES
              sluice prove plan.yaml
              sluice prove plan.yaml --timeout 3s
              sluice prove plan.yaml --bundle prove.sh     # on a node: sh prove.sh > node.proof
              sluice prove plan.yaml --read node.proof
              sluice prove plan.yaml --json | jq -r '.probes[] | select(.verdict == "failed") | .target'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: .init("How long each look-up and each connection may take: 3s, 1m.", valueName: "duration"))
    var timeout = TimeSpan(duration: .seconds(10))

    @Option(help: .init("Probe nothing; write a script that does, to run on a node.", valueName: "file"))
    var bundle: String?

    @Option(help: .init("Probe nothing; judge what the script wrote.", valueName: "file"), completion: .file())
    var read: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region).name
        let targets = ProofTarget.all(for: plan.plan, region: region)
        if let bundle {
            let script = ProofScript(
                of: targets, for: plan.plan, region: region, timeout: Int(timeout.duration.components.seconds))
            try composition.write(script.text, to: bundle)
            return ProofScriptAnswer(script: script, file: bundle, plan: plan.path)
        }
        let (outcomes, seen) =
            if let read { try outcomes(of: targets, in: read, for: plan.plan, region) } else {
                try await outcomes(of: targets, for: plan, composition)
            }
        var context = seen
        context.blocks = try await composition.blocks(of: plan, state)
        return ProveAnswer(plan: plan, region: region, proof: Proof(targets, outcomes, context))
    }

    func validate() throws {
        guard (1...600).contains(timeout.duration.components.seconds) else {
            throw ValidationError("--timeout is a duration from 1s to 10m.")
        }
        if bundle != nil, read != nil { throw ValidationError("Give --bundle or --read, not both.") }
    }
}

extension ProveCommand {
    /// Live, from this machine.
    private func outcomes(
        of targets: [ProofTarget], for plan: LoadedPlan, _ composition: Composition
    ) async throws -> ([ProofTarget: ProbeOutcome], ProofContext) {
        let login = try composition.proxyLogin(of: plan)
        let prober = try composition.prober(through: plan.plan.proxy, login, timeout: timeout.duration)
        let outcomes = await prober.outcomes(of: targets) { done in
            composition.renderer.note("\(done) of \(targets.count) hosts probed")
        }
        return (outcomes, ProofContext(hasLogin: login != nil, moment: composition.now))
    }

    /// As a script saw it, on another machine.
    private func outcomes(
        of targets: [ProofTarget], in file: String, for plan: Plan, _ region: String
    ) throws -> ([ProofTarget: ProbeOutcome], ProofContext) {
        let record = try ProofRecord(parsing: LoadedPlan.bytes(of: file), file: file)
        guard record.stack == plan.name, record.region == region else {
            throw Failure(proofOf: record, for: plan, region)
        }
        return (
            try record.outcomes(of: targets), ProofContext(hasLogin: record.hasLogin, moment: record.started)
        )
    }
}
