import SeededRandom
import Testing

@testable import SluiceCore

struct NetworkACLRefusalsTests {
    private typealias Entry = ObservedNetworkACL.Entry
    private let block = IPv4CIDR.of("10.0.2.0/24")

    private func acl(_ entries: Entry...) -> ObservedNetworkACL {
        ObservedNetworkACL(id: "acl-1", vpc: "vpc-1", entries: entries)
    }

    @Test func `without a matching entry nothing passes`() {
        #expect(acl().refusal(.egress, tcp: 443...443, block) == 32_767)
        #expect(acl(Entry(100, .ingress, isAllowed: true)).refusal(.egress, tcp: 443...443, block) == 32_767)
        #expect(
            acl(Entry(100, .egress, ipProtocol: "17", isAllowed: true)).refusal(.egress, tcp: 443...443, block)
                == 32_767)
    }

    @Test func `the lowest number decides`() {
        let list = acl(
            Entry(200, .egress, isAllowed: true),
            Entry(100, .egress, ipProtocol: "6", ports: 443...443, isAllowed: false))
        #expect(list.refusal(.egress, tcp: 443...443, block) == 100)
        #expect(list.refusal(.egress, tcp: 80...80, block) == nil)
    }

    @Test func `what is refused in part is refused`() {
        let list = acl(
            Entry(100, .egress, block: "10.0.2.128/25", isAllowed: false), Entry(200, .egress, isAllowed: true))
        #expect(list.refusal(.egress, tcp: 443...443, block) == 100)
        #expect(list.refusal(.egress, tcp: 443...443, .of("10.0.2.0/25")) == nil)
    }

    @Test func `private addresses are not the internet`() {
        let inside = acl(Entry(100, .egress, block: "10.0.0.0/8", isAllowed: true))
        #expect(inside.refusalOfPublic(.egress, tcp: 443...443) == 32_767)
        let outside = acl(Entry(100, .egress, block: "52.0.0.0/8", isAllowed: true))
        #expect(outside.refusalOfPublic(.egress, tcp: 443...443) == nil)
        let refusing = acl(Entry(90, .egress, isAllowed: false), Entry(100, .egress, isAllowed: true))
        #expect(refusing.refusalOfPublic(.egress, tcp: 443...443) == 90)
    }

    @Test func `several entries may allow it together`() {
        let list = acl(
            Entry(100, .ingress, ipProtocol: "6", ports: 1024...40_000, isAllowed: true),
            Entry(110, .ingress, ipProtocol: "6", ports: 40_001...65_535, block: "10.0.2.0/25", isAllowed: true),
            Entry(120, .ingress, ipProtocol: "6", ports: 40_001...65_535, block: "10.0.2.128/25", isAllowed: true))
        #expect(list.refusal(.ingress, tcp: 32_768...60_999, block) == nil)
        #expect(list.refusal(.ingress, tcp: 1000...1024, block) == 32_767)
    }

    /// The law: what is said of a whole block is what is true of each address and port in it.
    @Test func `a block passes exactly where each of its addresses and ports does`() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<300 {
            let entries = (1...Int.random(in: 1...5, using: &generator)).map { number in
                let first = Int.random(in: 0...7, using: &generator)
                let length = Int.random(in: 27...32, using: &generator)
                let address = IPv4Address(bits: 0x0a00_0200 + UInt32.random(in: 0..<16, using: &generator))
                return Entry(
                    number, .egress, ipProtocol: "6", ports: first...Int.random(in: first...7, using: &generator),
                    block: "\(IPv4CIDR(containing: address, prefixLength: length))",
                    isAllowed: Bool.random(using: &generator))
            }
            let list = ObservedNetworkACL(id: "acl-1", vpc: "vpc-1", entries: entries)
            let single = (0..<16).flatMap { offset in
                (2...5).map { port in
                    let address = IPv4CIDR(
                        containing: IPv4Address(bits: 0x0a00_0200 + UInt32(offset)), prefixLength: 32)
                    return list.refusal(.egress, tcp: port...port, address) == nil
                }
            }
            let passes = list.refusal(.egress, tcp: 2...5, .of("10.0.2.0/28")) == nil
            #expect(passes == single.allSatisfy { $0 }, "\(entries)")
        }
    }
}
