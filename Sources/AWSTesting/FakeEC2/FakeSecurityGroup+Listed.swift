extension FakeSecurityGroup: FakeListed {
    static let filters: Set<String> = {
        let rules = [
            "cidr", "from-port", "group-id", "group-name", "ipv6-cidr", "prefix-list-id", "protocol", "to-port",
            "user-id",
        ]
        let own = ["description", "group-id", "group-name", "owner-id", "vpc-id"]
        return Set(own + rules.map { "ip-permission.\($0)" } + rules.map { "egress.ip-permission.\($0)" })
    }()

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "group-id": return [id]
        case "group-name": return [name]
        case "description": return [description]
        case "owner-id": return [world.account]
        case "vpc-id": return [vpc]
        default: break
        }
        let isEgress = filter.hasPrefix("egress.")
        let aspect = filter.split(separator: ".").last.map(String.init) ?? ""
        return world.rules.all.filter { $0.group == id && $0.isEgress == isEgress }
            .flatMap { $0.traffic.values(of: aspect, world) }
    }

    func arn(in world: FakeWorld) -> String {
        "arn:aws:ec2:\(world.region):\(world.account):security-group/\(id)"
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        let rules = world.rules.all.filter { $0.group == id }
        xml.text("groupId", id)
        xml.text("securityGroupArn", arn(in: world))
        xml.text("groupName", name)
        xml.text("groupDescription", description)
        xml.text("ownerId", world.account)
        xml.text("vpcId", vpc)
        xml.permissions("ipPermissions", rules.filter { !$0.isEgress }, world)
        xml.permissions("ipPermissionsEgress", rules.filter(\.isEgress), world)
        tags.write(to: &xml)
    }
}

extension FakeRule.Traffic {
    fileprivate func values(of aspect: String, _ world: FakeWorld) -> [String] {
        switch (aspect, peer) {
        case ("protocol", _): [ipProtocol]
        case ("from-port", _): ipProtocol == "-1" ? [] : ["\(fromPort)"]
        case ("to-port", _): ipProtocol == "-1" ? [] : ["\(toPort)"]
        case ("cidr", .block(let block)): ["\(block)"]
        case ("ipv6-cidr", .ipv6(let block)): [block]
        case ("group-id", .group(let id)): [id]
        case ("group-name", .group(let id)): [world.groups[id]?.name].compactMap(\.self)
        case ("user-id", .group): [world.account]
        case ("prefix-list-id", .prefixList(let id)): [id]
        default: []
        }
    }
}

extension XMLWriter {
    /// Rules as EC2 groups them: by protocol and ports.
    mutating func permissions(_ name: String, _ rules: [FakeRule], _ world: FakeWorld) {
        var kinds: [FakeRule.Traffic] = []
        for rule in rules where !kinds.contains(where: { $0.isAlike(rule.traffic) }) { kinds.append(rule.traffic) }
        list(name, kinds) { xml, kind in
            xml.ports(of: kind)
            xml.peers(of: rules.filter { $0.traffic.isAlike(kind) }, world)
        }
    }

    private mutating func ports(of traffic: FakeRule.Traffic) {
        text("ipProtocol", traffic.ipProtocol)
        guard traffic.ipProtocol != "-1" else { return }
        number("fromPort", traffic.fromPort)
        number("toPort", traffic.toPort)
    }

    private mutating func peers(of rules: [FakeRule], _ world: FakeWorld) {
        list("groups", rules.filter { $0.traffic.peer.group != nil }) { xml, rule in
            xml.text("groupId", rule.traffic.peer.group)
            xml.text("userId", world.account)
            xml.text("description", rule.description)
        }
        list("ipRanges", rules.filter { $0.traffic.peer.block != nil }) { xml, rule in
            xml.text("cidrIp", rule.traffic.peer.block)
            xml.text("description", rule.description)
        }
        list("ipv6Ranges", rules.filter { $0.traffic.peer.ipv6 != nil }) { xml, rule in
            xml.text("cidrIpv6", rule.traffic.peer.ipv6)
            xml.text("description", rule.description)
        }
        list("prefixListIds", rules.filter { $0.traffic.peer.prefixList != nil }) { xml, rule in
            xml.text("prefixListId", rule.traffic.peer.prefixList)
            xml.text("description", rule.description)
        }
    }
}

extension FakeRule.Traffic {
    /// Whether protocol and ports are the same.
    func isAlike(_ other: Self) -> Bool {
        ipProtocol == other.ipProtocol && fromPort == other.fromPort && toPort == other.toPort
    }
}

extension FakeRule.Peer {
    var block: String? { if case .block(let block) = self { "\(block)" } else { nil } }
    var ipv6: String? { if case .ipv6(let text) = self { text } else { nil } }
    var group: String? { if case .group(let id) = self { id } else { nil } }
    var prefixList: String? { if case .prefixList(let id) = self { id } else { nil } }
}
