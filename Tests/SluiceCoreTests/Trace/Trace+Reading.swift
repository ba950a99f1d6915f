@testable import SluiceCore

extension Trace {
    /// Of hosts as somebody types them, in the Region of the tests.
    init(of hosts: [String], for plan: Plan, blocks: [IPv4CIDR]? = nil) {
        self.init(of: hosts.map(ProxyTarget.of), for: plan, region: World.region, blocks: blocks)
    }

    /// The ways of every component and client.
    func ways(to host: String) -> [TraceRoute.Way] { routes(to: host).map(\.way) }

    /// The one way of a client; nil where components differ.
    func way(of client: ProxyClient, to host: String) -> TraceRoute.Way? {
        let ways = Set(routes(to: host).filter { $0.client == client }.map(\.way))
        return ways.count == 1 ? ways.first : nil
    }

    /// The rules by which all go, each once.
    func rules(to host: String) -> Set<String> { Set(routes(to: host).map(\.rule)) }

    private func routes(to host: String) -> [TraceRoute] { routes.filter { $0.target.spelling == host } }
}

extension ProxyTarget {
    /// A host that a test writes out.
    static func of(_ text: String) -> ProxyTarget {
        do { return try ProxyTarget(parsing: text) } catch { preconditionFailure("a test names \(text): \(error)") }
    }
}
