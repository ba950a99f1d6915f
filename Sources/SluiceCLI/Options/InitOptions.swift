import ArgumentParser

/// What `init` is told about the plan. An interview fills in the rest.
struct InitOptions: ParsableArguments {
    @Option(help: "The stack's name; by default that of the VPC, or prod.")
    var name: String?

    @Option(help: .init("A VPC that is there: its subnets, endpoints and groups are looked up.", valueName: "id"))
    var vpc: String?

    @Option(help: .init("The block of a fresh VPC.", valueName: "block"))
    var cidr: String?

    @Option(help: .init("The zones of a fresh VPC, parted by commas.", valueName: "zones"))
    var zones: String?

    @Option(help: .init("The proxy's URL, such as http://10.0.0.254:3128.", valueName: "url"))
    var proxy: String?

    @Option(
        help: .init("Where the proxy is, if its URL has a name: a block, or its security group.", valueName: "place"))
    var destination: String?

    @Option(help: "The kind of clusters: gke-aws-previous (the default), gke-aws, gke-attached or eks-private.")
    var platform: String?

    @Flag(help: "Ask for what is not given, on a terminal.")
    var interactive = false

    @Flag(help: "Replace a file that is there.")
    var force = false

    func validate() throws {
        if vpc != nil, cidr != nil || zones != nil {
            throw ValidationError("--cidr and --zones are about a fresh VPC, and --vpc is about one that is there.")
        }
    }
}
