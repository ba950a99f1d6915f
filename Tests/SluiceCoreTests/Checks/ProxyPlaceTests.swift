import Testing

@testable import SluiceCore

struct ProxyPlaceTests {
    @Test func `an interface has the proxy's address`() {
        #expect(World.surrounded.findings(of: ProxyPlace.self).isEmpty)
    }

    @Test func `an address of the VPC that nobody has cannot be the proxy's`() {
        var world = World.surrounded
        world.observation.interfaces = [:]
        let findings = world.findings(of: ProxyPlace.self)
        #expect(findings.map(\.subject) == ["proxy.httpProxy"])
        #expect(findings.first?.summary == "no interface of the VPC has the address 10.0.0.254")
    }

    @Test(arguments: [("sg-squid", 0), ("sg-proxy", 1)])
    func `a rule to a group leads to whoever carries it`(group: String, count: Int) {
        let plan = Plan.existing().with { $0.proxy.destination = .group(group) }
        let findings = World.surrounded.findings(of: ProxyPlace.self, plan)
        #expect(findings.count == count)
        #expect(
            findings.first?.cause == (count == 0 ? nil : "eni-squid with 10.0.0.254 carries sg-squid, and not sg-proxy")
        )
    }

    @Test func `a group of this VPC stands for nobody outside`() {
        let plan = Plan.existing().with {
            $0.proxy.httpProxy.host = "10.9.0.5"
            $0.proxy.httpsProxy = nil
            $0.proxy.destination = .group("sg-proxy")
        }
        #expect(
            World.surrounded.findings(of: ProxyPlace.self, plan).map(\.cause) == [
                "sg-proxy is a group of this VPC, and 10.9.0.5 lies outside it"
            ])
    }
}
