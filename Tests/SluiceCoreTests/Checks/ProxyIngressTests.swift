import Testing

@testable import SluiceCore

struct ProxyIngressTests {
    @Test func `a proxy that admits the VPC admits its components`() {
        #expect(World.surrounded.findings(of: ProxyIngress.self).isEmpty)
    }

    @Test func `a proxy that admits nobody on its port is told for each component`() {
        var world = World.surrounded
        world.observation.rules["sgr-squid80"] = nil
        let findings = world.findings(of: ProxyIngress.self)
        #expect(findings.count == 3)
        #expect(findings.first?.summary == "the proxy does not admit TCP 80 from the management plane")
        #expect(findings.first?.subject == "proxy.httpProxy")
    }

    @Test func `one group of the component's is enough`() {
        var world = World.surrounded
        world.observation.rules["sgr-squid80"]?.peer = "sg-nodes"
        #expect(world.findings(of: ProxyIngress.self).count == 2)
    }

    @Test func `a proxy behind a name is judged by the group that it carries`() {
        let plan = Plan.existing().with {
            $0.proxy.httpProxy.host = "proxy.example.com"
            $0.proxy.httpsProxy = nil
            $0.proxy.destination = .group("sg-proxy")
            $0.components = Components(nodePools: ["sg-nodes"])
        }
        #expect(
            World.surrounded.findings(of: ProxyIngress.self, plan).map(\.cause) == [
                "sg-proxy admits none of sg-nodes, securityGroup/proxyEgress"
            ])
    }
}
