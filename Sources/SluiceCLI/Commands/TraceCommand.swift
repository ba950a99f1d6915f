import ArgumentParser
import SluiceCore

struct TraceCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Show which way hosts go: to an endpoint, to the proxy, straight there, or nowhere.",
        usage: "sluice trace <plan> [<host> …] [<options>]",
        discussion: """
            Follows a call to each host from each component of the clusters, as Go, curl, Python's requests and Java \
            (the AWS SDK) read noProxy, and says by which rule. Sends nothing; needs no credentials and no network. \
            Without hosts: every AWS service of the plan, every domain of the platform, and the metadata service.

            A host is `name`, `name:port` or a URL. Exits with 0 also where a host goes the wrong way: what is worth a \
            look is said beneath the table.

            EXAMPLES
              sluice trace plan.yaml
              sluice trace plan.yaml ec2.us-west-2.amazonaws.com sts.amazonaws.com
              sluice trace plan.yaml 10.0.4.7:8443 http://intranet.example.com
              sluice trace plan.yaml --json | jq '.routes[] | select(.way == "blocked")'
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Argument(help: .init("What is called: a name, an address, name:port, or a URL.", valueName: "host"))
    var hosts: [String] = []

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan)
        let targets = try hosts.map(Self.target)
        let region = try composition.region(of: plan.plan, option: region.region).name
        let blocks = try await composition.blocks(of: plan, state)
        let trace = Trace(
            of: targets.isEmpty ? nil : targets, for: plan.plan, region: region,
            blocks: blocks.isEmpty ? nil : blocks)
        return TraceAnswer(trace: trace, plan: plan, region: region)
    }

    private static func target(_ text: String) throws(Failure) -> ProxyTarget {
        do throws(ProxyTarget.ParseError) {
            return try ProxyTarget(parsing: text)
        } catch {
            throw Failure(untraceable: text, error)
        }
    }
}
