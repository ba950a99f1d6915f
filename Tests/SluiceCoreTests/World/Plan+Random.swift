import SeededRandom

@testable import SluiceCore

extension Plan {
    /// Any plan for one of the two worlds.
    static func random(fresh isFresh: Bool, using generator: inout SplitMix64) -> Plan {
        var plan = isFresh ? randomFresh(using: &generator) : randomExisting(using: &generator)
        plan.endpoints.services = subset(plan.platform.services.map(\.name), using: &generator)
        plan.endpoints.callers = [nil, .vpc, .components].randomElement(using: &generator) ?? nil
        plan.proxy.httpProxy.port = Int.random(in: 3128...3130, using: &generator)
        plan.proxy.httpsProxy = Bool.random(using: &generator) ? nil : ProxyURL(host: "10.0.0.253", port: 443)
        plan.proxy.egress.endpoints = Bool.random(using: &generator)
        plan.proxy.egress.s3 = Bool.random(using: &generator)
        plan.tags = Bool.random(using: &generator) ? ["team": "platform"] : ["team": "network", "tier": "1"]
        for service in plan.endpoints.services ?? [] where Int.random(in: 0..<4, using: &generator) == 0 {
            plan.endpoints.overrides[service] = .init(policy: "{}", privateDNS: Bool.random(using: &generator))
        }
        return plan
    }

    private static func randomFresh(using generator: inout SplitMix64) -> Plan {
        let zones = subset(World.zones, using: &generator)
        var blocks = (0..<16).shuffled(using: &generator)
        let routes = subset(["10.8.0.0/16", "10.9.0.0/16"], using: &generator)
        return .fresh(
            privateSubnets: zones.map { .init(zone: $0, cidr: block(blocks.removeLast() % 6)) }.distinct,
            publicSubnets: Bool.random(using: &generator) ? [.init(zone: zones[0], cidr: block(15))] : [],
            routes: routes.map { .init(to: .of($0), via: Bool.random(using: &generator) ? "tgw-1" : "pcx-1") })
    }

    private static func randomExisting(using generator: inout SplitMix64) -> Plan {
        var plan = Plan.existing(subnets: subset(["subnet-1", "subnet-2", "subnet-3"], using: &generator))
        plan.components.nodePools = subset(["sg-nodes", "sg-proxy"], using: &generator)
        if Bool.random(using: &generator) { plan.proxy.destination = .group("sg-proxy") }
        return plan
    }

    /// Some of the elements, at least one, in their order.
    private static func subset<Element>(_ all: [Element], using generator: inout SplitMix64) -> [Element] {
        let chosen = all.filter { _ in Bool.random(using: &generator) }
        return chosen.isEmpty ? Array(all.prefix(1)) : chosen
    }
}

extension [FreshNetwork.Block] {
    /// Without a second subnet of one block.
    fileprivate var distinct: [FreshNetwork.Block] {
        var seen: Set<IPv4CIDR> = []
        return filter { seen.insert($0.cidr).inserted }
    }
}
