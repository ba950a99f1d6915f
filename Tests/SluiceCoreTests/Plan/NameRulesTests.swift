import SluiceCore
import Testing

struct NameRulesTests {
    @Test(arguments: [
        ("prod", true), ("a", true), ("a-1-b", true), (String(repeating: "a", count: 40), true), ("", false),
        ("Prod", false),
        ("1a", false), ("-a", false), ("a_b", false), ("sg-a", false), (String(repeating: "a", count: 41), false),
        ("ä", false),
    ])
    func `a stack's name`(name: String, isName: Bool) {
        #expect(NameRules.isStackName(name) == isName)
    }

    @Test(arguments: [
        ("us-west-2", true), ("us-gov-east-1", true), ("us-isob-east-1", true), ("mx-central-1", true),
        ("us-west-2a", false),
        ("uswest2", false), ("us-west", false), ("us--2", false), ("usa-west-2", false), ("us-west-22", false),
        ("", false),
    ])
    func `a usual region`(region: String, isUsual: Bool) {
        #expect(NameRules.isUsualRegion(region) == isUsual)
    }

    @Test func `a zone knows its region`() {
        #expect(NameRules.region(ofZone: "us-west-2a") == "us-west-2")
        #expect(NameRules.region(ofZone: "us-west-2") == nil)
        #expect(NameRules.region(ofZone: "us-west-2-lax-1a") == nil)
    }

    @Test(arguments: [
        ("vpc-1", true), ("vpc-0a1b2c3d", true), ("vpc-", false), ("vpc", false), ("vpc-A", false), ("sg-1", false),
    ])
    func `an ID has its kind's prefix`(id: String, isID: Bool) {
        #expect(NameRules.isID(id, prefix: "vpc-") == isID)
    }

    @Test(arguments: [
        ("proxy", true), ("proxy.example.com", true), ("a_b.c", true), ("-a", false), ("a..b", false), (".a", false),
        ("a b", false),
        ("", false), (String(repeating: "a", count: 64), false),
    ])
    func `a host name`(name: String, isName: Bool) {
        #expect(NameRules.isHostName(name) == isName)
    }

    @Test(arguments: [
        ("a.yaml", true), (".hidden", true), ("a_b-c.1", true), (".", false), ("..", false), ("a/b", false),
        ("ä", false), ("", false),
    ])
    func `a file's name`(name: String, isName: Bool) {
        #expect(NameRules.isFileName(name) == isName)
    }

    @Test(arguments: [("PROXY_USER", true), ("_a1", true), ("1A", false), ("A-B", false), ("", false)])
    func `an environment variable`(name: String, isName: Bool) {
        #expect(NameRules.isEnvironmentVariable(name) == isName)
    }
}
