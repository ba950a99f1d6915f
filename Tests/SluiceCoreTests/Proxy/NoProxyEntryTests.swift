import Testing

@testable import SluiceCore

struct NoProxyEntryTests {
    @Test(arguments: [
        ("*", NoProxyEntry.Target.everything), (" Example.COM ", .domain("example.com", subdomainsOnly: false)),
        (".example.com", .domain("example.com", subdomainsOnly: true)),
        ("*.example.com", .domain("example.com", subdomainsOnly: true)),
    ])
    func `an entry is what Go takes it for`(text: String, target: NoProxyEntry.Target) {
        #expect(NoProxyEntry(text).target == target)
    }

    @Test func `addresses and blocks are read by their numbers`() throws {
        #expect(NoProxyEntry("10.0.0.1").target == .address(try #require(IPAddress("10.0.0.1"))))
        #expect(NoProxyEntry("10.0.0.0/8").target == .block(try #require(IPBlock("10.0.0.0/8"))))
        #expect(NoProxyEntry("2001:db8::/32").target == .block(try #require(IPBlock("2001:db8::/32"))))
    }

    @Test func `a port stands behind the last colon, of an IPv6 address behind brackets`() {
        #expect(NoProxyEntry("example.com:8443").port == "8443")
        #expect(NoProxyEntry("[::1]:443").port == "443")
        #expect(NoProxyEntry("2001:db8::1").port == nil)
    }

    @Test func `a list is parted by commas alone, and empty entries are none`() {
        #expect(NoProxyEntry.entries(of: "a, b c ,,\td").map(\.text) == ["a", "b c", "d"])
    }
}
