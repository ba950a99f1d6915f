extension FakeRule: FakeListed {
    static let filters: Set = ["group-id", "security-group-rule-id"]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        filter == "group-id" ? [group] : [id]
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        xml.text("securityGroupRuleId", id)
        xml.text("groupId", group)
        xml.text("groupOwnerId", world.account)
        writeTraffic(to: &xml)
        if let other = traffic.peer.group {
            xml.element("referencedGroupInfo") { xml in
                xml.text("groupId", other)
                xml.text("userId", world.account)
                xml.text("vpcId", world.groups[other]?.vpc)
            }
        }
        xml.text("securityGroupRuleArn", "arn:aws:ec2:\(world.region):\(world.account):security-group-rule/\(id)")
        tags.write(to: &xml)
    }

    /// The rule as the answer to its end has it.
    func writeRevoked(to xml: inout XMLWriter) {
        xml.text("securityGroupRuleId", id)
        xml.text("groupId", group)
        writeTraffic(to: &xml)
        xml.text("referencedGroupId", traffic.peer.group)
    }

    private func writeTraffic(to xml: inout XMLWriter) {
        xml.flag("isEgress", isEgress)
        xml.text("ipProtocol", traffic.ipProtocol)
        xml.number("fromPort", traffic.fromPort)
        xml.number("toPort", traffic.toPort)
        xml.text("cidrIpv4", traffic.peer.block)
        xml.text("cidrIpv6", traffic.peer.ipv6)
        xml.text("prefixListId", traffic.peer.prefixList)
        xml.text("description", description)
    }
}
