@testable import SluiceCore

extension Plan {
    /// A fresh VPC, one private subnet in each of the first zones.
    static func fresh(zones: Int = 3, publicSubnets: Int = 1, routes: [FreshNetwork.ProxyRoute] = []) -> Plan {
        fresh(
            privateSubnets: (0..<zones).map { .init(zone: World.zones[$0], cidr: block($0)) },
            publicSubnets: (0..<publicSubnets).map { .init(zone: World.zones[$0], cidr: block(15 - $0)) },
            routes: routes)
    }

    static func fresh(
        privateSubnets: [FreshNetwork.Block], publicSubnets: [FreshNetwork.Block] = [],
        routes: [FreshNetwork.ProxyRoute] = []
    ) -> Plan {
        Plan(
            name: "prod", region: World.region,
            network: .create(
                FreshNetwork(
                    cidr: .of("10.0.0.0/16"), privateSubnets: privateSubnets, publicSubnets: publicSubnets,
                    routes: routes)),
            proxy: .example)
    }

    /// The n-th of the sixteen blocks of 10.0.0.0/16.
    static func block(_ index: Int) -> IPv4CIDR {
        IPv4CIDR(containing: IPv4Address(bits: 0x0a00_0000 + UInt32(index) << 12), prefixLength: 20)
    }

    /// In the VPC of ``World/inhabited``.
    static func existing(subnets: [String] = ["subnet-1", "subnet-2", "subnet-3"], tables: [String]? = nil) -> Plan {
        Plan(
            name: "prod", region: World.region,
            network: .existing(ExistingNetwork(vpc: "vpc-1", subnets: subnets, routeTables: tables)),
            components: Components(
                managementPlane: ["sg-management"], controlPlane: ["sg-control"], nodePools: ["sg-nodes"]),
            proxy: .example)
    }
}

extension ProxySettings {
    /// The documented example: one address, two ports.
    static let example = ProxySettings(
        httpProxy: ProxyURL(host: "10.0.0.254", port: 80), httpsProxy: ProxyURL(host: "10.0.0.254", port: 443))
}

extension IPv4CIDR {
    /// A block that a test writes out.
    static func of(_ text: String) -> IPv4CIDR {
        guard let cidr = IPv4CIDR(text) else { preconditionFailure("a test names \(text), which is no block") }
        return cidr
    }
}

extension Plan {
    /// The same plan, changed.
    func with(_ change: (inout Plan) -> Void) -> Plan {
        var plan = self
        change(&plan)
        return plan
    }
}
