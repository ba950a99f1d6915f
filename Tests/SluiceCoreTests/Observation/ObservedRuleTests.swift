import Testing

@testable import SluiceCore

struct ObservedRuleTests {
    private func rule(
        _ direction: SecurityGroupRule.Direction = .ingress, _ ipProtocol: String = "tcp", _ from: Int = 443,
        _ to: Int = 443, _ peer: String = "10.0.0.0/16"
    ) -> ObservedRule {
        ObservedRule(
            id: "sgr-1", group: "sg-1", direction: direction, ipProtocol: ipProtocol, fromPort: from, toPort: to,
            peer: peer)
    }

    @Test(arguments: [
        ("tcp", 443, 443, true), ("6", 443, 443, true), ("tcp", 0, 65535, true), ("tcp", 400, 500, true),
        ("-1", -1, -1, true), ("tcp", 80, 80, false), ("tcp", 444, 500, false), ("udp", 443, 443, false),
        ("icmp", -1, -1, false), ("tcp", 500, 400, false),
    ])
    func `a rule covers its protocol's ports`(ipProtocol: String, from: Int, to: Int, isCovered: Bool) {
        #expect(rule(.ingress, ipProtocol, from, to).admits(.ingress, tcp: 443, "10.0.0.0/16") == isCovered)
    }

    @Test(arguments: [
        ("10.0.0.0/16", "10.0.0.0/16", true), ("10.0.0.0/8", "10.0.0.0/16", true),
        ("10.0.0.0/17", "10.0.0.0/16", false),
        ("0.0.0.0/0", "10.0.0.0/16", true), ("0.0.0.0/0", "pl-1", true), ("0.0.0.0/0", "sg-1", true),
        ("sg-1", "sg-1", true), ("sg-1", "sg-2", false), ("10.0.0.0/8", "sg-1", false), ("pl-1", "pl-1", true),
        ("::/0", "10.0.0.0/16", false), ("sg-1", "10.0.0.0/16", false),
    ])
    func `a rule covers its peer and what lies in it`(peer: String, asked: String, isCovered: Bool) {
        #expect(rule(.ingress, "tcp", 443, 443, peer).admits(.ingress, tcp: 443, asked) == isCovered)
    }

    @Test func `a rule says nothing about the other direction`() {
        #expect(!rule(.egress).admits(.ingress, tcp: 443, "10.0.0.0/16"))
    }

    @Test func `only everything out to everywhere is the default`() {
        #expect(rule(.egress, "-1", -1, -1, "0.0.0.0/0").isDefaultEgress)
        #expect(rule(.egress, "-1", -1, -1, "::/0").isDefaultEgress)
        #expect(!rule(.ingress, "-1", -1, -1, "0.0.0.0/0").isDefaultEgress)
        #expect(!rule(.egress, "tcp", 0, 65535, "0.0.0.0/0").isDefaultEgress)
        #expect(!rule(.egress, "-1", -1, -1, "10.0.0.0/8").isDefaultEgress)
    }

    @Test func `a rule is told in one line`() {
        #expect(rule().text == "ingress tcp 443 from 10.0.0.0/16")
        #expect(rule(.egress, "udp", 1, 9, "sg-2").text == "egress udp 1-9 to sg-2")
        #expect(rule(.egress, "-1", -1, -1, "::/0").text == "egress all traffic to ::/0")
    }
}
