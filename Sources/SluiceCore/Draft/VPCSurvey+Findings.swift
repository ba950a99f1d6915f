extension VPCSurvey {
    /// Why no plan can be made for the VPC; nil where one can.
    public var obstacle: Diagnostic? {
        guard places.isEmpty else { return nil }
        return Diagnostic(
            "network.no-subnets", "\(vpc.id) has no subnet", cause: "the endpoints need one in each zone",
            fix: "make private subnets in \(vpc.id), or leave --vpc out for a fresh VPC", subject: vpc.id)
    }

    /// What whoever writes a plan for the VPC should know. Subjects are key paths of the plan.
    var findings: [Diagnostic] { [madeBySluice, noPrivateSubnet].compactMap(\.self) }

    private var madeBySluice: Diagnostic? {
        guard let stack = vpc.tags[SluiceTag.stack] else { return nil }
        return Diagnostic(
            "network.made-by-sluice", .warning, "\(vpc.id) was made for the stack \(stack.quoted)",
            cause: "it is that stack's: its plan makes the endpoints too, and its destroy would take the VPC away",
            fix: "use that stack's own plan; its state can be made anew with `sluice state rebuild`",
            subject: "network.vpc")
    }

    private var noPrivateSubnet: Diagnostic? {
        guard !places.isEmpty, places.allSatisfy(\.isPublic) else { return nil }
        return Diagnostic(
            "network.no-private-subnet", .warning, "every subnet of \(vpc.id) leads to an internet gateway",
            cause: "a node with a public address would get past the proxy; the plan names them for want of others",
            fix: "name subnets whose route table has no route to an internet gateway", subject: "network.subnets")
    }

    /// There is no such VPC among those of the Region.
    public static func missing(_ id: String, in region: String, among vpcs: [ObservedVPC]) -> Diagnostic {
        let names = vpcs.prefix(10).map(\.id) + (vpcs.count > 10 ? ["\(vpcs.count - 10) more"] : [])
        return Diagnostic(
            "network.vpc-not-found", "there is no VPC \(id) in \(region)",
            cause: names.isEmpty
                ? "the credentials' account has none there"
                : "those of the account are \(names.joined(separator: ", "))",
            fix: "check --vpc, --region and the credentials (`sluice whoami`)", subject: id)
    }
}
