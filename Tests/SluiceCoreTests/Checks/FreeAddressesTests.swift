import Testing

@testable import SluiceCore

struct FreeAddressesTests {
    @Test func `five new interface endpoints need five addresses in each subnet`() {
        var world = World.surrounded
        world.observation.subnets["subnet-2"]?.availableAddresses = 5
        #expect(world.findings(of: FreeAddresses.self).isEmpty)
        world.observation.subnets["subnet-2"]?.availableAddresses = 4
        #expect(
            world.findings(of: FreeAddresses.self).map(\.summary) == [
                "subnet-2 has 4 free addresses, and 5 are needed"
            ])
    }

    @Test func `endpoints that are there need no more addresses`() {
        var world = World.surrounded
        world.apply(.existing())
        world.observation.subnets["subnet-2"]?.availableAddresses = 0
        #expect(world.findings(of: FreeAddresses.self).isEmpty)
    }
}
