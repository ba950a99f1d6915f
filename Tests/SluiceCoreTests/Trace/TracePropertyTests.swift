import SeededRandom
import Testing

@testable import SluiceCore

/// What holds for every plan, not only for those somebody thought of.
struct TracePropertyTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `with the default list every AWS name that has an endpoint goes there, in every client`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let plan = Plan.random(fresh: seed % 2 == 0, using: &generator)
        let trace = Trace(for: plan, region: World.region)
        for service in plan.selectedServices {
            let host = AWSHostName(service: service.name, region: World.region).host
            let way: TraceRoute.Way = plan.reachesByName(service) ? .endpoint : .proxy
            #expect(Set(trace.ways(to: host)) == [way], "\(host)")
        }
        #expect(!trace.diagnostics.contains { $0.severity < Diagnostic.Severity.note })
    }

    /// Java's patterns are for whole names: the name of S3 exempts no bucket's. Every other client goes to the endpoint.
    @Test func `Java alone sends buckets to the proxy with the default list`() {
        let trace = Trace(of: ["artifacts.s3.us-west-2.amazonaws.com"], for: .fresh())
        let others = Set(trace.routes.filter { $0.way != .endpoint }.map(\.client))
        #expect(others == [.java])
        #expect(trace.diagnostics.map(\.summary) == ["artifacts.s3.us-west-2.amazonaws.com goes to the proxy in java"])
    }

    /// And the list's `.svc`, which Java takes for a pattern of four characters.
    @Test func `nothing but Java's reading tells clients apart with the default list`() {
        let hosts = [
            "localhost", "127.0.0.1", "169.254.169.254", "10.0.4.7", "a.b.svc", "a.b.svc.cluster.local", "gcr.io",
            "sts.amazonaws.com", "example.com",
        ]
        let trace = Trace(of: hosts, for: .fresh())
        for host in hosts {
            let ways = Set([ProxyClient.go, .curl, .python].map { trace.way(of: $0, to: host) })
            #expect(ways.count == 1, "\(host)")
        }
        #expect(
            hosts.filter { trace.way(of: .java, to: $0) != trace.way(of: .go, to: $0) } == [
                "10.0.4.7", "a.b.svc", "a.b.svc.cluster.local",
            ])
    }
}
