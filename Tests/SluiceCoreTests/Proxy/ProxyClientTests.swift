import SluiceCore
import Testing

/// Where the clients agree about noProxy, and where they part.
struct ProxyClientTests {
    private func exempting(_ noProxy: String..., host: String, port: Int? = nil) -> Set<ProxyClient> {
        let target = ProxyTarget(host: host, port: port)
        return Set(
            ProxyClient.allCases.filter {
                $0.choice(for: target, httpProxy: nil, httpsProxy: "http://10.0.0.254:3128", noProxy: noProxy).way
                    == .direct
            })
    }

    @Test func `a name that stands in the list is exempt for everybody`() {
        #expect(exempting("sts.us-west-2.amazonaws.com", host: "sts.us-west-2.amazonaws.com").count == 4)
        #expect(exempting("sts.us-west-2.amazonaws.com", host: "STS.us-west-2.amazonaws.com").count == 4)
    }

    @Test func `a block never exempts a name, whatever the name resolves to`() {
        #expect(exempting("10.0.0.0/16", host: "ec2.us-west-2.amazonaws.com").isEmpty)
    }

    @Test func `a block exempts its addresses, but not for Java`() {
        #expect(exempting("10.0.0.0/16", host: "10.0.3.4") == [.go, .curl, .python])
        #expect(exempting("10.0.0.0/16", host: "10.1.3.4").isEmpty)
    }

    @Test func `a domain exempts what is beneath it, but not for Java`() {
        #expect(exempting("example.com", host: "a.b.example.com") == [.go, .curl, .python])
        #expect(exempting("example.com", host: "notexample.com").isEmpty)
    }

    @Test func `a leading dot leaves the domain itself out for Go, and not for curl and Python`() {
        #expect(exempting(".example.com", host: "example.com") == [.curl, .python])
        #expect(exempting(".example.com", host: "a.example.com").isSuperset(of: [.go, .curl, .python]))
    }

    @Test func `a lone star switches the proxy off for everybody, one beside others only for Go and Java`() {
        #expect(exempting("*", host: "gcr.io").count == 4)
        #expect(exempting("localhost", "*", host: "gcr.io") == [.go, .java])
    }

    @Test func `a port narrows an entry for Go and Python`() {
        #expect(exempting("example.com:8443", host: "example.com", port: 8443) == [.go, .python])
        #expect(exempting("example.com:8443", host: "example.com").isEmpty)
    }

    @Test func `Go alone never proxies localhost`() {
        #expect(exempting(host: "localhost") == [.go])
        #expect(exempting(host: "127.3.2.1") == [.go])
        #expect(exempting(host: "::1") == [.go])
    }

    @Test func `without a proxy for the scheme the way is direct`() {
        for client in ProxyClient.allCases {
            let choice = client.choice(
                for: ProxyTarget(host: "gcr.io"), httpProxy: "http://p", httpsProxy: nil, noProxy: [])
            #expect(choice.way == .direct)
        }
    }

    @Test func `a choice names the entry that made it`() {
        let choice = ProxyClient.go.choice(
            for: ProxyTarget(host: "10.0.3.4"), httpProxy: nil, httpsProxy: "http://p",
            noProxy: ["localhost", "10.0.0.0/16"])
        #expect(choice.entry == "10.0.0.0/16")
        #expect(choice.rule == "10.0.0.0/16 covers this address")
    }

    @Test func `the default list leads every service of the Region past the proxy, for every client`() {
        let services = Platform.gkeAWSPrevious.services
        let list = NoProxy.defaults(region: "us-west-2", services: services, networks: [IPv4CIDR("10.0.0.0/16")!])
        for service in services {
            let host = AWSHostName(service: service.name, region: "us-west-2").host
            for client in ProxyClient.allCases {
                let choice = client.choice(
                    for: ProxyTarget(host: host), httpProxy: nil, httpsProxy: "http://p", noProxy: list)
                #expect(choice.way == .direct, "\(client) \(host)")
            }
        }
        #expect(list.prefix(4) == ["localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16"])
    }
}
