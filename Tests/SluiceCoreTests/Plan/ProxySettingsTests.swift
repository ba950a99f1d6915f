import SluiceCore
import Testing

struct ProxySettingsTests {
    private let byAddress = ProxyURL(host: "10.0.0.254", port: 80)
    private let byName = ProxyURL(host: "proxy.example.com", port: 3128)

    @Test func `an address says where it is, a name needs a destination`() throws {
        #expect(ProxySettings(httpProxy: byAddress).findings() == [])
        #expect(codes(ProxySettings(httpProxy: byName)) == ["plan.proxy-destination-missing"])
        #expect(codes(ProxySettings(httpProxy: byAddress, httpsProxy: byName)) == ["plan.proxy-destination-missing"])
        #expect(ProxySettings(httpProxy: byName, destination: .group("sg-1")).findings() == [])
    }

    @Test func `the address lies in the destination`() throws {
        let around = try #require(IPv4CIDR("10.0.0.0/24"))
        let elsewhere = try #require(IPv4CIDR("10.0.1.0/24"))
        #expect(ProxySettings(httpProxy: byAddress, destination: .cidr(around)).findings() == [])
        #expect(
            codes(ProxySettings(httpProxy: byAddress, destination: .cidr(elsewhere))) == [
                "plan.proxy-outside-destination"
            ])
    }

    @Test func `a fresh VPC needs a way to the proxy`() throws {
        var network = FreshNetwork(cidr: try #require(IPv4CIDR("10.0.0.0/16")), privateSubnets: [])
        let outside = ProxySettings(httpProxy: ProxyURL(host: "10.9.0.4", port: 80))
        #expect(
            Plan(name: "a", network: .create(network), proxy: outside).findings().map(\.code) == [
                "plan.proxy-unreachable"
            ])
        network.routes = [FreshNetwork.ProxyRoute(to: try #require(IPv4CIDR("10.9.0.0/16")), via: "tgw-1")]
        #expect(Plan(name: "a", network: .create(network), proxy: outside).findings() == [])
    }

    private func codes(_ settings: ProxySettings) -> [Diagnostic.Code] { settings.findings().map(\.code) }
}
