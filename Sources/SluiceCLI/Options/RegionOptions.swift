import ArgumentParser

/// Which Region to work in, where the plan leaves it open.
struct RegionOptions: ParsableArguments {
    @Option(help: "The Region, where the plan names none. Before AWS_REGION and the profile.")
    var region: String?

    /// The same options, to be typed again.
    var arguments: [String] { region.map { ["--region", $0] } ?? [] }
}
