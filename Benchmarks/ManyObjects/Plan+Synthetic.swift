package import SluiceCore

extension Plan {
    /// A plan of one stack with about as many objects as wanted, in the proportions of a fresh VPC with two routes a zone.
    ///
    /// It is larger than any VPC that EC2 allows: what is measured is how the work grows.
    package static func synthetic(objects: Int) throws -> Plan {
        let zones = max(1, objects / objectsOfZone)
        // What is left is for rules: one admits each group of a component to the endpoints.
        let groups = max(0, objects - zones * (objectsOfZone - rulesOfZone) - fixedObjects)
        guard let cidr = IPv4CIDR("10.0.0.0/8"), let second = IPv4CIDR("172.16.0.0/16"),
            let third = IPv4CIDR("172.17.0.0/16")
        else { throw TooManyObjects() }
        let blocks = (0..<zones).compactMap { cidr.block($0, prefixLength: 24) }
        guard blocks.count == zones else { throw TooManyObjects() }
        let network = FreshNetwork(
            cidr: cidr, privateSubnets: zip(zoneNames(zones), blocks).map(FreshNetwork.Block.init),
            routes: [
                .init(to: second, via: "tgw-0a1b2c3d4e5f60718"), .init(to: third, via: "tgw-0a1b2c3d4e5f60718"),
            ])
        return Plan(
            name: "prod", region: Observation.benchmarkRegion, network: .create(network),
            components: Components(nodePools: (0..<groups).map { identifier("sg", $0) }),
            proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 3128)),
            tags: ["team": "platform"])
    }

    /// No VPC has room for as many.
    package struct TooManyObjects: Error {}

    /// A subnet, a table, what ties them together, two routes, and three rules.
    private static let objectsOfZone = 8
    private static let rulesOfZone = 3
    /// The VPC, six endpoints, two groups, and the rules between them and to the proxy.
    private static let fixedObjects = 13

    private static func zoneNames(_ count: Int) -> [String] {
        (0..<count).map { "\(Observation.benchmarkRegion)-zone-\($0)" }
    }
}

/// An ID as EC2 makes them: seventeen hexadecimal digits.
package func identifier(_ prefix: String, _ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "\(prefix)-\(String(repeating: "0", count: 17 - digits.count))\(digits)"
}
