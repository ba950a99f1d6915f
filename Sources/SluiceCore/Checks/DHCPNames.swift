/// What the VPC tells its instances about names: a domain of its own, or DNS servers of somebody else's.
enum DHCPNames: Check {
    static let codes: [Diagnostic.Code] = ["network.dhcp-domain-name", "network.dhcp-dns-servers"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard examination.vpc != nil, let options = examination.observation.surroundings?.dhcpOptions else { return [] }
        return domainName(options, examination) + servers(options)
    }

    /// Source: docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSet.html
    private static func domainName(_ options: ObservedDHCPOptions, _ examination: Examination) -> [Diagnostic] {
        let region = examination.observation.region
        let usual = region == "us-east-1" ? "ec2.internal" : "\(region).compute.internal"
        guard let name = options.domainName, name != usual, examination.plan.platform.isOfGoogle else { return [] }
        return [
            Diagnostic(
                "network.dhcp-domain-name", "\(options.id) names the domain \(name.quoted)",
                cause: "nodes are known to Kubernetes by EC2's own names, and Google's page forbids a custom domain",
                fix: "give the VPC options with the domain name \(usual), or without one", subject: "network")
        ]
    }

    private static func servers(_ options: ObservedDHCPOptions) -> [Diagnostic] {
        let others = options.domainNameServers.filter { $0 != "AmazonProvidedDNS" && !$0.isEmpty }
        guard !others.isEmpty else { return [] }
        let names = others.joined(separator: ", ")
        return [
            Diagnostic(
                "network.dhcp-dns-servers", .warning, "\(options.id) names DNS servers of its own: \(names)",
                cause: "the endpoints' private names are known to the VPC's resolver alone, and groups must let "
                    + "port 53 out to other servers",
                fix: "see that \(others.count == 1 ? "it forwards" : "they forward") the names of AWS's services to "
                    + "the VPC's resolver, or use AmazonProvidedDNS", subject: "network")
        ]
    }
}

extension Platform {
    /// Whether Google's page on networks holds for it.
    fileprivate var isOfGoogle: Bool { name.hasPrefix("gke") && name != Platform.gkeAttached.name }
}
