import SluiceCore
import Testing

struct ProxyURLTests {
    @Test(arguments: [
        ("http://10.0.0.254:80", ProxyURL(scheme: "http", host: "10.0.0.254", port: 80)),
        ("http://proxy.example.com", ProxyURL(scheme: "http", host: "proxy.example.com", port: 80)),
        ("https://proxy.example.com", ProxyURL(scheme: "https", host: "proxy.example.com", port: 443)),
        ("HTTP://Proxy:3128/", ProxyURL(scheme: "http", host: "proxy", port: 3128)),
    ])
    func `a URL without user info is read`(text: String, url: ProxyURL) throws {
        #expect(try ProxyURL(parsing: text) == url)
    }

    @Test func `an address is known as one`() throws {
        #expect(try ProxyURL(parsing: "http://10.0.0.254").address == IPv4Address("10.0.0.254"))
        #expect(try ProxyURL(parsing: "http://proxy").address == nil)
    }

    @Test(arguments: [
        ("http://u:p@10.0.0.1", ProxyURL.ParseError.userInfo), ("u:p@10.0.0.1:80", .userInfo), ("http://@h", .userInfo),
        ("http://h/x@y", .userInfo), ("10.0.0.1:80", .schemeMissing), ("proxy", .schemeMissing),
        ("http:10.0.0.1", .schemeMissing),
        ("//h", .schemeMissing), ("socks5://h", .schemeUnknown), ("://h", .schemeUnknown), ("http://", .hostMissing),
        ("http://:80", .hostMissing), ("http://[::1]:80", .ipv6), ("http://::1", .ipv6), ("http://a:80:80", .ipv6),
        ("http://10.0.0.256", .hostMalformed), ("http://10.0.0", .hostMalformed), ("http://a b", .hostMalformed),
        ("http://h:", .portMalformed), ("http://h:0", .portMalformed), ("http://h:65536", .portMalformed),
        ("http://h:080", .portMalformed), ("http://h:+80", .portMalformed), ("http://h:x", .portMalformed),
        ("http://h/x", .pathPresent), ("http://h?x", .pathPresent), ("http://h#x", .pathPresent),
        ("http://h//", .pathPresent),
    ])
    func `anything else is refused for its reason`(text: String, reason: ProxyURL.ParseError) {
        #expect(throws: reason) { try ProxyURL(parsing: text) }
    }
}
