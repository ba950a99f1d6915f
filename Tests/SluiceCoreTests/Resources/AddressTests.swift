import Testing

@testable import SluiceCore

struct AddressTests {
    @Test(arguments: [
        (Address.vpc, "vpc"), (.internetGateway, "internetGateway"),
        (.internetGatewayAttachment, "internetGatewayAttachment"), (.proxyEgress, "securityGroup/proxyEgress"),
        (.endpoints, "securityGroup/endpoints"), (.subnet(.private, "us-west-2a"), "subnet/private/us-west-2a"),
        (.subnet(.public, "us-west-2a"), "subnet/public/us-west-2a"), (.publicRouteTable, "routeTable/public"),
        (.privateRouteTable("us-west-2a"), "routeTable/private/us-west-2a"),
        (.association(.private, "us-west-2a"), "routeTableAssociation/private/us-west-2a"),
        (.route(in: .publicRouteTable, to: .of("0.0.0.0/0")), "route/public/0.0.0.0/0"),
        (.endpoint("kms"), "endpoint/kms"),
    ])
    func `addresses are spelled as documented`(address: Address, text: String) {
        #expect(address.rawValue == text && address.description == text)
    }

    @Test(arguments: [
        (SecurityGroupRule.Peer.cidr(.of("10.0.0.254/32")), "10.0.0.254/32"), (.prefixList("pl-s3"), "pl-s3"),
        (.group(.id("sg-1")), "sg-1"), (.group(.address(.endpoints)), "endpoints"),
    ])
    func `a rule's address is its tuple`(peer: SecurityGroupRule.Peer, text: String) {
        let rule = SecurityGroupRule(
            group: .address(.proxyEgress), direction: .egress, fromPort: 80, toPort: 443, peer: peer)
        let address = Address.rule(in: .proxyEgress, rule)
        #expect(address.rawValue == "securityGroupRule/proxyEgress/egress/tcp/80-443/\(text)")
        #expect(address.groupOfRule == .proxyEgress)
    }

    @Test func `an address has a kind and a name`() {
        #expect(Address.subnet(.private, "us-west-2a").kind == .subnet)
        #expect(Address.subnet(.private, "us-west-2a").name == "private/us-west-2a")
        #expect(Address.vpc.kind == .vpc && Address.vpc.name == "")
        #expect(Address.endpoints.groupOfRule == nil)
    }

    @Test(arguments: ["", "/", "vp", "vpcs/x", "Subnet/private/a", "securityGroups"])
    func `a text of no kind is no address`(text: String) {
        #expect(Address(rawValue: text).kind == nil)
    }

    @Test func `a subnet's association has the subnet's name`() {
        #expect(Address.association(ofSubnet: .subnet(.public, "a")) == .association(.public, "a"))
    }

    @Test func `addresses are ordered by text`() {
        #expect([Address.vpc, .endpoints, .proxyEgress].sorted() == [.endpoints, .proxyEgress, .vpc])
    }
}
