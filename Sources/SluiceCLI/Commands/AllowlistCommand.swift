import ArgumentParser
import SluiceCore
import SluiceFiles

struct AllowlistCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "allowlist",
        abstract: "List the hosts that the proxy has to let pass, in the proxy's own language.",
        usage: "sluice allowlist <plan> [--format <format>] [--observed] [--out <file>] [<options>]",
        discussion: """
            The domains that the platform asks for, with the Region filled in; with `serviceMesh: true` also those of \
            Anthos Service Mesh. The file says how to use it. Needs no credentials and no network.

            Some of the hosts send their readers on to others that no documentation promises. Those are listed with \
            --observed alone; `sluice prove` shows where redirects lead today.

            EXAMPLES
              sluice allowlist plan.yaml
              sluice allowlist plan.yaml --format squid --out /etc/squid/prod.conf
              sluice allowlist plan.yaml --format tinyproxy --observed
              sluice allowlist plan.yaml --format envoy
              sluice allowlist plan.yaml --json | jq -r '.domains[] | "\\(.name):\\(.port)"'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(help: "The language: plain (a name a line; the default), squid, tinyproxy, envoy or json.")
    var format: AllowlistFormat?

    @Flag(help: "List also where these hosts send their readers, as far as that has been seen.")
    var observed = false

    @Option(help: .init("Write the list to a file.", valueName: "file"), completion: .file())
    var out: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let region = try composition.region(of: plan.plan, option: region.region).name
        let answer = AllowlistAnswer(
            allowlist: Allowlist(for: plan.plan, region: region, includingObserved: observed), plan: plan,
            format: format ?? .plain, file: out)
        if let out { try composition.write(answer.text, to: out, forEveryone: true) }
        return answer
    }

    func validate() throws {
        guard output.json, out == nil, let format, format != .json else { return }
        throw ValidationError("Give --json or --format \(format.rawValue), not both; or --out for the latter.")
    }
}

extension AllowlistFormat: ExpressibleByArgument {}
