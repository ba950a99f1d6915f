import Testing

@testable import SluiceCore

/// The proxy moves in two phases, because clusters go on using the former one for a while.
struct SuccessionTests {
    private static let old = Plan.existing()
    private static let new = old.with {
        $0.proxy.httpProxy.port = 3128
        $0.proxy.httpsProxy = nil
    }

    private var moved: World {
        var world = World.inhabited
        world.apply(Self.old)
        world.apply(Self.new)
        return world
    }

    @Test func `a new port is opened beside the old one`() throws {
        var world = World.inhabited
        world.apply(Self.old)
        let changeSet = world.apply(Self.new)
        #expect(
            changeSet.decisions == ["create securityGroupRule/proxyEgress/egress/tcp/3128-3128/10.0.0.254/32"])
        #expect(changeSet.callIDs == ["securityGroup/proxyEgress:AuthorizeSecurityGroupEgress"])
    }

    @Test func `until the end a note tells what is still open`() throws {
        let rest = moved.changeSet(for: Self.new)
        #expect(rest.isEmpty && !rest.isRefused)
        let note = try #require(rest.diagnostics.first)
        #expect(rest.diagnostics.count == 1)
        #expect(note.code == "proxy.superseded" && note.severity == .note)
        #expect(note.summary.hasSuffix("TCP 443 to 10.0.0.254/32, TCP 80 to 10.0.0.254/32"))
    }

    @Test func `finishing closes the old ports, and then nothing is left to say`() throws {
        var world = moved
        let end = world.apply(Self.new, isFinish: true)
        #expect(
            end.decisions == [
                "delete securityGroupRule/proxyEgress/egress/tcp/443-443/10.0.0.254/32",
                "delete securityGroupRule/proxyEgress/egress/tcp/80-80/10.0.0.254/32",
            ])
        #expect(end.callIDs == ["securityGroup/proxyEgress:RevokeSecurityGroupEgress"])
        let rest = world.changeSet(for: Self.new)
        #expect(rest.isEmpty && rest.diagnostics.isEmpty)
    }

    @Test func `finishing in one go opens the new port before the old ones are closed`() {
        var world = World.inhabited
        world.apply(Self.old)
        let changeSet = world.apply(Self.new, isFinish: true)
        #expect(
            changeSet.callIDs == [
                "securityGroup/proxyEgress:AuthorizeSecurityGroupEgress",
                "securityGroup/proxyEgress:RevokeSecurityGroupEgress",
            ])
        #expect(changeSet.calls.longestPath == 2)
    }

    @Test func `going back to the old proxy makes the new one the former`() {
        var world = moved
        let back = world.apply(Self.old)
        #expect(back.isEmpty)
        #expect(back.diagnostics.map(\.code) == ["proxy.superseded"])
    }

    @Test func `an old rule that somebody revoked by hand is forgotten at once`() throws {
        var world = moved
        let address = Address(rawValue: "securityGroupRule/proxyEgress/egress/tcp/80-80/10.0.0.254/32")
        let id = try #require(world.state.resources[address]?.id)
        world.observation.rules[id] = nil
        #expect(world.changeSet(for: Self.new).decisions == ["forget \(address)"])
    }

    @Test func `old rules are known by their tags where the state is lost`() {
        var world = moved
        world.loseState()
        world.apply(Self.new)
        #expect(world.changeSet(for: Self.new).diagnostics.map(\.code) == ["proxy.superseded"])
        world.apply(Self.new, isFinish: true)
        #expect(world.changeSet(for: Self.new).diagnostics.isEmpty)
    }

    @Test func `destroy takes the old rules with the rest`() {
        var world = moved
        let before = World.inhabited.observation
        world.destroy(Self.new)
        #expect(world.observation == before)
    }

    @Test func `a cluster's own proxy has its rule too`() {
        let plan = Plan.existing().with {
            let own = AnthosFiles.ClusterProxy(httpProxy: ProxyURL(host: "10.7.0.9", port: 8080))
            $0.anthos = AnthosFiles(workspace: "anthos-aws", clusters: [.init(file: "one.yaml", proxy: own)])
        }
        let changeSet = World.inhabited.changeSet(for: plan)
        #expect(
            changeSet.decisions.contains("create securityGroupRule/proxyEgress/egress/tcp/8080-8080/10.7.0.9/32"))
    }
}
