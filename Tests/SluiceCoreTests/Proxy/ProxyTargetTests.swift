import SluiceCore
import Testing

struct ProxyTargetTests {
    @Test(arguments: [
        ("http://example.com", "example.com", 80), ("HTTPS://Example.COM/a?b#c", "Example.COM", 443),
        ("https://user:p@ss@example.com:8443/", "example.com", 8443), ("http://[::1]:8080", "::1", 8080),
        ("http://[fe80::1%25eth0]/", "fe80::1%eth0", 80), ("http://%e7%a4%ba.com", "示.com", 80),
        ("https://example.com:", "example.com", 443), ("http://a:99999", "a", 99_999), ("http:///x", "", 80),
        ("http:x", "", 80), ("http://a#\u{1}", "a", 80),
    ])
    func `a URL is read as Go reads it`(url: String, host: String, port: Int) throws {
        let target = try ProxyTarget(url: url)
        #expect(target.host == host)
        #expect(target.port == port)
    }

    @Test(arguments: [
        ":", "://a", "http://a b", "http://a:80x", "http://a:-1", "http://a:b:80", "http://[::1", "http://::1/",
        "http://[1.2.3.4]", "http://[::1]x", "http://x[::1]", "http://[g::]", "http://%41.com", "http://a%zz",
        "http://a/%z", "http://a#%", "http://a\u{1}", "http://u r@a", "http://[::1%25]",
    ])
    func `what Go refuses is malformed`(url: String) {
        #expect(throws: ProxyTarget.URLError.malformed) { try ProxyTarget(url: url) }
    }

    @Test(arguments: [
        ("ftp://a", "ftp"), ("socks5://a", "socks5"), ("//a", ""), ("a/b", ""), ("*", ""), ("", ""),
        ("mailto:x", "mailto"),
    ])
    func `other schemes have no proxy`(url: String, scheme: String) {
        #expect(throws: ProxyTarget.URLError.unproxiedScheme(scheme)) { try ProxyTarget(url: url) }
    }
}
