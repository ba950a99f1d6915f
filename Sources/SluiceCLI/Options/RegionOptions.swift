import ArgumentParser

/// Which Region to work in, where the plan leaves it open, and with whose credentials.
struct RegionOptions: ParsableArguments {
    @Option(help: "The Region, where the plan names none. Before AWS_REGION and the profile.")
    var region: String?

    @Option(help: "The profile of AWS's files. Instead of the environment's keys, and before AWS_PROFILE.")
    var profile: String?

    func validate() throws {
        if profile?.isEmpty == true { throw ValidationError("--profile needs the name of a profile.") }
    }

    /// The same options, to be typed again.
    var arguments: [String] {
        [("--region", region), ("--profile", profile)].flatMap { name, value in value.map { [name, $0] } ?? [] }
    }
}
