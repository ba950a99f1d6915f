import Testing

@testable import SluiceCore

struct TargetTests {
    @Test(arguments: [
        Target.id("vpc-0a1b2c3d"), .id("sg-1"), .id("vpce-1"), .id("tgw-1"), .id("pcx-1"), .id("pl-1"),
        .id("rtbassoc-1"),
        .address(.vpc), .address(.internetGateway), .address(.endpoints), .address(.subnet(.private, "us-west-2a")),
        .address(.route(in: .publicRouteTable, to: .of("0.0.0.0/0"))), .address(.endpoint("kms-fips")),
    ])
    func `a target reads back its own text`(target: Target) {
        #expect(Target(target.description) == target)
    }

    @Test func `only a target in the stack has an address`() {
        #expect(Target.address(.vpc).address == .vpc)
        #expect(Target.id("vpc-1").address == nil)
    }

    @Test func `targets and references are ordered by text`() {
        #expect([Target.id("vpc-1"), .address(.endpoints)].sorted() == [.address(.endpoints), .id("vpc-1")])
        #expect([Reference<VPC>.id("b-1"), .id("a-1")].sorted() == [.id("a-1"), .id("b-1")])
    }

    @Test func `a value lists what it points to, and reads well`() {
        let value = PropertyValue.list([
            .reference(.id("sg-1")), .list([.reference(.address(.vpc)), .int(1)]), .bool(true),
        ])
        #expect(value.targets == [.id("sg-1"), .address(.vpc)])
        #expect(value.text == "[sg-1, [vpc, 1], true]")
    }
}
