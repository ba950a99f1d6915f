/// Whether the subnets' network ACLs let calls and their answers pass: to the endpoints, to the proxy, to S3.
///
/// An ACL looks at each packet by itself, so answers need an entry too; within a subnet no ACL is asked.
/// Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
enum NetworkACLPaths: Check {
    static let codes: [Diagnostic.Code] = ["network.acl-blocks"]

    /// What Linux answers to: `net.ipv4.ip_local_port_range`.
    private static let answerPorts = 32_768...60_999

    static func findings(in examination: Examination) -> [Diagnostic] {
        guard let acls = examination.observation.surroundings?.networkACLs else { return [] }
        let guards = Dictionary(
            acls.values.flatMap { acl in acl.subnets.map { ($0, acl) } }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Obstacle> = []
        return paths(examination).flatMap { $0.obstacles(guards) }.filter { seen.insert($0).inserted }
            .map { $0.diagnostic(examination) }
    }

    // MARK: Paths

    /// From a subnet of callers to where one kind of call goes.
    private struct Path {
        var from: ObservedSubnet
        var goal: String
        var block: IPv4CIDR
        var port: Int
        /// nil outside the VPC.
        var to: ObservedSubnet?
        /// Whether only some of the public addresses, nobody knows which, are called.
        var isVague = false

        func obstacles(_ guards: [String: ObservedNetworkACL]) -> [Obstacle] {
            guard from.id != to?.id else { return [] }
            let (call, answer) = (port...port, NetworkACLPaths.answerPorts)
            let there: [(ObservedSubnet?, SecurityGroupRule.Direction, ClosedRange<Int>, IPv4CIDR)] = [
                (from, .egress, call, block), (to, .ingress, call, from.cidr), (to, .egress, answer, from.cidr),
                (from, .ingress, answer, block),
            ]
            return there.compactMap { subnet, direction, ports, block in
                guard let subnet, let acl = guards[subnet.id],
                    let number = isVague
                        ? acl.refusalOfPublic(direction, tcp: ports) : acl.refusal(direction, tcp: ports, block)
                else { return nil }
                return Obstacle(
                    acl: acl.id, number: number, subnet: subnet.id, direction: direction, ports: ports, block: block,
                    goal: goal)
            }
        }
    }

    private static func paths(_ examination: Examination) -> [Path] {
        let callers = Set(examination.callers.flatMap(\.subnets)).sorted { $0.id < $1.id }
        let endpoints = Set(examination.interfaceEndpoints.flatMap(\.endpoint.subnets).map(\.target))
            .compactMap { examination.id(of: $0).flatMap { examination.observation.subnets[$0] } }
            .sorted { $0.id < $1.id }
        let all = Array(examination.observation.subnets.values)
        return callers.flatMap { from in
            endpoints.map { Path(from: from, goal: "the endpoints", block: $0.cidr, port: 443, to: $0) }
                + examination.proxyAddresses.map { proxy in
                    Path(
                        from: from, goal: "the proxy", block: IPv4CIDR(containing: proxy.address, prefixLength: 32),
                        port: proxy.port, to: all.first { $0.cidr.contains(proxy.address) })
                }
                + (callsS3(examination)
                    ? [Path(from: from, goal: "S3", block: .everywhere, port: 443, isVague: true)] : [])
        }
    }

    private static func callsS3(_ examination: Examination) -> Bool {
        examination.plan.selectedServices.contains { $0.kind == .gateway }
    }

    // MARK: What is in the way

    private struct Obstacle: Hashable {
        var acl: String
        var number: Int
        var subnet: String
        var direction: SecurityGroupRule.Direction
        var ports: ClosedRange<Int>
        var block: IPv4CIDR
        var goal: String

        private var what: String {
            ports.count == 1 ? "TCP \(ports.lowerBound)" : "answers to TCP \(ports.lowerBound)-\(ports.upperBound)"
        }

        private var way: String { direction == .egress ? "out to" : "in from" }

        func diagnostic(_ examination: Examination) -> Diagnostic {
            Diagnostic(
                "network.acl-blocks", "\(acl) lets no \(what) \(way) \(block) at \(subnet)",
                cause: number == ObservedNetworkACL.last
                    ? "none of its entries allows it, and calls to \(goal) go that way"
                    : "its entry \(number) refuses it, and calls to \(goal) go that way",
                fix: "add an entry to \(acl) with a number below \(number) that allows it",
                subject: examination.keyPath(ofSubnet: subnet))
        }
    }
}

extension IPv4CIDR {
    /// Every address.
    static let everywhere = IPv4CIDR(containing: IPv4Address(bits: 0), prefixLength: 0)
}
