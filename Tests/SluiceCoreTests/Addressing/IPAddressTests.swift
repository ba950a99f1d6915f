import SluiceCore
import Testing

struct IPAddressTests {
    @Test(
        arguments: [
            ("::", 0), ("::1", 1), ("::1:0", 0x1_0000), ("1::", 1 << 112),
            ("1:2:3:4:5:6:7::", 0x1_0002_0003_0004_0005_0006_0007_0000),
            ("::ABCD", 0xABCD), ("::1.2.3.4", 0x0102_0304), ("10.0.0.1", 0xFFFF_0A00_0001),
            ("::ffff:10.0.0.1", 0xFFFF_0A00_0001),
        ] as [(String, UInt128)])
    func `both families are read`(text: String, bits: UInt128) throws {
        #expect(try #require(IPAddress(text)).bits == bits)
    }

    @Test(arguments: [
        "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3", "12345::", "g::",
        "+1::", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "01.2.3.4", "[::1]", "::1%eth0", "1:2:3:4:5:6:7:1.2.3.4",
    ])
    func `what is no address is not read`(text: String) { #expect(IPAddress(text) == nil) }

    @Test func `a zone is passed over where that is asked for, and has to be there`() {
        #expect(IPAddress(ignoringZoneOf: "fe80::1%eth0") == IPAddress("fe80::1"))
        #expect(IPAddress(ignoringZoneOf: "fe80::1%") == nil)
        #expect(IPAddress(ignoringZoneOf: "10.0.0.1%eth0") == nil)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.9.9.9", true), ("10.1.2.3/8", "10.9.9.9", true), ("10.0.0.0/8", "11.0.0.0", false),
        ("0.0.0.0/0", "1.2.3.4", true), ("::/0", "1.2.3.4", false), ("::/0", "fe80::1", true),
        ("::ffff:0:0/96", "1.2.3.4", true), ("2001:db8::/65", "2001:db8::8000:0:0:0", false),
        ("::1/128", "::1", true),
    ])
    func `a block holds its own family`(block: String, address: String, isInside: Bool) throws {
        #expect(try #require(IPBlock(block)).contains(#require(IPAddress(address))) == isInside)
    }

    @Test(arguments: [
        "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/+8", "10.0.0.0/8/8", "a/8", "10.0.0.0/ 8",
    ])
    func `what is no block is not read`(text: String) { #expect(IPBlock(text) == nil) }
}
