import SluiceCore
import Testing

struct IPv4CIDRTests {
    @Test(arguments: 0...32)
    func `what is printed is read again`(prefixLength: Int) throws {
        for index in 0..<100 as Range<UInt32> {
            let address = IPv4Address(bits: index &* 2_654_435_769)
            try check(IPv4CIDR(containing: address, prefixLength: prefixLength), around: address)
        }
    }

    private func check(_ block: IPv4CIDR, around address: IPv4Address) throws {
        #expect(IPv4CIDR(block.description) == block)
        #expect(IPv4Address(address.description) == address)
        #expect(block.contains(address))
        #expect(block.first <= address && address <= block.last)
    }

    @Test(arguments: [
        "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/", "/8", "10.0.0.256/32",
        "010.0.0.0/8",
        "10.0.0.0/8/8", " 10.0.0.0/8", "10.0.0.0/+8", "a.b.c.d/8", "", "::/0",
    ])
    func `what is malformed is no block`(text: String) {
        #expect(throws: IPv4CIDR.ParseError.malformed) { try IPv4CIDR(parsing: text) }
    }

    @Test func `bits behind the prefix are told, with the block that was meant`() {
        #expect(throws: IPv4CIDR.ParseError.hostBits(canonical: IPv4CIDR("10.0.0.0/16")!)) {
            try IPv4CIDR(parsing: "10.0.1.0/16")
        }
    }

    @Test func `blocks contain and overlap by their addresses`() throws {
        let large = try #require(IPv4CIDR("10.0.0.0/16"))
        let small = try #require(IPv4CIDR("10.0.240.0/20"))
        let other = try #require(IPv4CIDR("10.1.0.0/20"))
        #expect(large.contains(small) && !small.contains(large) && large.contains(large))
        #expect(large.overlaps(small) && small.overlaps(large) && !other.overlaps(large))
        #expect(IPv4CIDR("0.0.0.0/0")?.contains(other) == true)
    }

    @Test func `parts are counted from the bottom, and there are none past the top`() throws {
        let block = try #require(IPv4CIDR("10.0.0.0/16"))
        #expect(block.block(0, prefixLength: 20)?.description == "10.0.0.0/20")
        #expect(block.block(15, prefixLength: 20)?.description == "10.0.240.0/20")
        #expect(block.block(16, prefixLength: 20) == nil)
        #expect(block.block(0, prefixLength: 15) == nil)
        #expect(IPv4CIDR("0.0.0.0/0")?.block(0, prefixLength: 0)?.description == "0.0.0.0/0")
    }
}
