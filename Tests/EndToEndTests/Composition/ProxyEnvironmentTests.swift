import AWS
import Testing

@testable import SluiceCLI

struct ProxyEnvironmentTests {
    private static let endpoint = EndpointURL(host: "ec2.us-west-2.amazonaws.com")

    @Test func `HTTPS_PROXY is the way to AWS, user and password included`() throws {
        let proxy = ProxyEnvironment(Environment(["HTTPS_PROXY": "http://me:p%40ss@proxy.example.com:3128"]))
        #expect(
            try proxy.proxy(to: Self.endpoint)
                == HTTPProxy(host: "proxy.example.com", port: 3128, user: "me", password: "p@ss"))
    }

    @Test func `a proxy without scheme and port is one too`() throws {
        let proxy = try ProxyEnvironment(Environment(["https_proxy": "10.0.0.254"])).proxy(to: Self.endpoint)
        #expect(proxy == HTTPProxy(host: "10.0.0.254", port: 80))
    }

    @Test(arguments: ["*", ".amazonaws.com", "amazonaws.com", "localhost, EC2.us-west-2.amazonaws.com"])
    func `NO_PROXY exempts names and what ends with them`(list: String) throws {
        let proxy = ProxyEnvironment(Environment(["HTTPS_PROXY": "http://10.0.0.254:80", "NO_PROXY": list]))
        #expect(try proxy.proxy(to: Self.endpoint) == nil)
    }

    @Test func `other names and plain http are not concerned`() throws {
        let environment = Environment(["HTTPS_PROXY": "http://10.0.0.254:80", "NO_PROXY": "aws.com,localhost"])
        #expect(try ProxyEnvironment(environment).proxy(to: Self.endpoint) != nil)
        let loopback = EndpointURL(scheme: .http, host: "127.0.0.1", port: 5000)
        #expect(try ProxyEnvironment(environment).proxy(to: loopback) == nil)
    }

    @Test(arguments: ["https://me:s3cret@proxy.example.com:443", "socks5://10.0.0.254", "http://:80", "http://a b"])
    func `a proxy that cannot be used is refused, unshown, and not passed by`(url: String) throws {
        do throws(Failure) {
            let proxy = try ProxyEnvironment(Environment(["HTTPS_PROXY": url])).proxy(to: Self.endpoint)
            Issue.record("\(String(describing: proxy))")
        } catch {
            #expect(error.json.text().contains("aws.proxy-invalid"))
            #expect(!error.json.text().contains("s3cret"))
        }
    }
}
