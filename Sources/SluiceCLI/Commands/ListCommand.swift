import AWS
import ArgumentParser
import SluiceCore
import SluiceEngine

struct ListCommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the stacks in a Region, by the tags that their objects carry.",
        usage: "sluice list [--region <region>] [<options>]",
        discussion: """
            Needs no plan and no state: everything that sluice makes carries the name of its stack. Shows how old a stack \
            is, in which VPC, and what its endpoints have cost until now.

            EXAMPLES
              sluice list
              sluice list --region eu-west-1 --json | jq -r '.stacks[].name'
              sluice destroy --stack pr-4711 --region us-west-2     # takes one away
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let region = try composition.region(of: nil, option: region.region)
        return try await composition.withEngine(in: region, as: nil, connections: 2) { engine in
            composition.renderer.note("looking at \(region)")
            return ListAnswer(
                stacks: try await engine.stacks(in: region.name), region: region.name, prices: .published,
                now: composition.now)
        }
    }
}
