import SluiceCore
import Testing

struct FreshNetworkBlocksTests {
    @Test(arguments: 16...28)
    func `default subnets never overlap and lie in the VPC`(prefixLength: Int) throws {
        let cidr = IPv4CIDR(containing: IPv4Address(bits: 0x0A2A_0000), prefixLength: prefixLength)
        for count in 1...20 {
            let privates = FreshNetwork.defaultPrivateBlocks(in: cidr, count: count)
            #expect((privates == nil) == (prefixLength > 24 || count > 16))
            guard let privates, count < 16 else { continue }
            let blocks = try privates + [#require(FreshNetwork.defaultPublicBlock(in: cidr))]
            #expect(blocks.count == count + 1)
            #expect(blocks.allSatisfy { cidr.contains($0) && $0.prefixLength == prefixLength + 4 })
            #expect(zip(blocks.sorted(), blocks.sorted().dropFirst()).allSatisfy { !$0.overlaps($1) })
        }
    }

    @Test func `the defaults are the bottom blocks and the top one`() throws {
        let cidr = try #require(IPv4CIDR("10.0.0.0/16"))
        let privates = FreshNetwork.defaultPrivateBlocks(in: cidr, count: 3)
        #expect(privates?.map(\.description) == ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"])
        #expect(FreshNetwork.defaultPublicBlock(in: cidr)?.description == "10.0.240.0/20")
    }

    @Test func `a sound network has no findings`() throws {
        #expect(try network(["10.0.0.0/20", "10.0.16.0/20"]).findings(region: "us-west-2") == [])
    }

    @Test func `the free block is the lowest that nothing touches`() throws {
        let network = try network(["10.0.0.0/20", "10.0.16.0/28"])
        #expect(network.freeBlock(prefixLength: 20)?.description == "10.0.32.0/20")
        #expect(network.freeBlock(prefixLength: 28)?.description == "10.0.16.16/28")
        #expect(network.freeBlock(prefixLength: 15) == nil)
    }

    @Test func `findings name the key that they are about`() throws {
        var network = try network(["10.0.0.0/20", "10.1.0.0/20"])
        network.publicSubnets = [FreshNetwork.Block(zone: "us-west-2a", cidr: try #require(IPv4CIDR("10.0.8.0/24")))]
        network.routes = [FreshNetwork.ProxyRoute(to: try #require(IPv4CIDR("10.0.0.0/24")), via: "tgw-1")]
        let findings = network.findings(region: "us-east-1")
        #expect(
            findings.map { "\($0.code) \($0.subject ?? "")" } == [
                "plan.zone-region network.create.zones[0]", "plan.zone-region network.create.zones[1]",
                "plan.subnet-outside network.create.privateSubnets[1]",
                "plan.subnet-overlap network.create.publicSubnets[0]",
                "plan.route-overlap network.create.routes[0].to",
            ])
    }

    private func network(_ blocks: [String]) throws -> FreshNetwork {
        let zones = ["us-west-2a", "us-west-2b"]
        return FreshNetwork(
            cidr: try #require(IPv4CIDR("10.0.0.0/16")),
            privateSubnets: try zip(zones, blocks).map {
                FreshNetwork.Block(zone: $0, cidr: try #require(IPv4CIDR($1)))
            })
    }
}
