extension FakeNetworkAcl: FakeListed {
    static let filters: Set = [
        "association.association-id", "association.network-acl-id", "association.subnet-id", "default", "entry.cidr",
        "entry.egress", "entry.icmp.code", "entry.icmp.type", "entry.ipv6-cidr", "entry.port-range.from",
        "entry.port-range.to", "entry.protocol", "entry.rule-action", "entry.rule-number", "network-acl-id", "owner-id",
        "vpc-id",
    ]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "network-acl-id": [id]
        case "vpc-id": [vpc]
        case "owner-id": [world.account]
        case "default": ["true"]
        case "association.association-id": subnets(in: world).map(\.aclAssociationID)
        case "association.network-acl-id": subnets(in: world).map { _ in id }
        case "association.subnet-id": subnets(in: world).map(\.id)
        case "entry.cidr": entries.compactMap(\.peer.block)
        case "entry.ipv6-cidr": entries.compactMap(\.peer.ipv6)
        case "entry.egress": entries.map { $0.isEgress ? "true" : "false" }
        case "entry.protocol": entries.map(\.ipProtocol)
        case "entry.port-range.from": entries.compactMap { $0.ports.map { "\($0.lowerBound)" } }
        case "entry.port-range.to": entries.compactMap { $0.ports.map { "\($0.upperBound)" } }
        case "entry.rule-action": entries.map(\.action)
        case "entry.rule-number": entries.map { "\($0.number)" }
        default: []
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        xml.text("networkAclId", id)
        xml.text("vpcId", vpc)
        xml.flag("default", true)
        xml.list("entrySet", entries) { $1.write(to: &$0) }
        xml.list("associationSet", subnets(in: world)) { xml, subnet in
            xml.text("networkAclAssociationId", subnet.aclAssociationID)
            xml.text("networkAclId", id)
            xml.text("subnetId", subnet.id)
        }
        tags.write(to: &xml)
        xml.text("ownerId", world.account)
    }
}

extension FakeNetworkAcl.Entry {
    /// EC2's word.
    var action: String { isAllowed ? "allow" : "deny" }

    /// The whole entry in a line.
    var text: String {
        let ports = ports.map { " \($0.lowerBound)-\($0.upperBound)" } ?? ""
        return "\(number) \(isEgress ? "egress" : "ingress") \(action) \(ipProtocol)\(ports) \(peer.text)"
    }

    func write(to xml: inout XMLWriter) {
        xml.number("ruleNumber", number)
        xml.text("protocol", ipProtocol)
        xml.text("ruleAction", action)
        xml.flag("egress", isEgress)
        xml.text("cidrBlock", peer.block)
        xml.text("ipv6CidrBlock", peer.ipv6)
        guard let ports else { return }
        xml.element("portRange") { xml in
            xml.number("from", ports.lowerBound)
            xml.number("to", ports.upperBound)
        }
    }
}

extension FakeNetworkAcl.Peer {
    var block: String? { if case .block(let block) = self { "\(block)" } else { nil } }
    var ipv6: String? { if case .ipv6(let text) = self { text } else { nil } }
    var text: String { block ?? ipv6 ?? "" }
}
