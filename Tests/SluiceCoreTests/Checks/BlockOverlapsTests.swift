import Testing

@testable import SluiceCore

struct BlockOverlapsTests {
    private func plan(_ blocks: String..., proxy: String = "10.0.0.254") -> Plan {
        Plan.existing().with {
            $0.anthos = AnthosFiles(workspace: "anthos-aws", clusterNetworks: blocks.map { .of($0) })
            $0.proxy.httpProxy.host = proxy
            $0.proxy.httpsProxy = nil
        }
    }

    @Test func `blocks that have nothing in common are right`() {
        #expect(World.surrounded.findings(of: BlockOverlaps.self, plan("10.2.0.0/16", "10.1.0.0/16")).isEmpty)
    }

    @Test func `pods must not have addresses of the VPC`() {
        let findings = World.surrounded.findings(of: BlockOverlaps.self, plan("10.0.128.0/17"))
        #expect(findings.map(\.summary) == ["10.0.128.0/17, for pods or services, overlaps the VPC's 10.0.0.0/16"])
    }

    @Test func `nor the proxy's`() {
        let findings = World.surrounded.findings(of: BlockOverlaps.self, plan("10.9.0.0/16", proxy: "10.9.0.5"))
        #expect(findings.map(\.summary) == ["the proxy's 10.9.0.5 lies in 10.9.0.0/16, which is for pods or services"])
    }

    @Test func `pods and services of one cluster need blocks of their own`() {
        let findings = World.surrounded.findings(of: BlockOverlaps.self, plan("10.2.0.0/16", "10.2.4.0/24"))
        #expect(findings.map(\.severity) == [.warning])
    }
}
