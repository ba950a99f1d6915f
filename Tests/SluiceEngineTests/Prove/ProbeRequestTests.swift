import SluiceCore
import Testing

@testable import SluiceEngine

struct ProbeRequestTests {
    private let url = ProbeURL(.https, host: "gcr.io", path: "/v2/")
    private let login = ProxyLogin(user: Secret("Aladdin"), password: Secret("open sesame"))

    @Test func `the proxy is shown the login, the host never`() {
        let tunnel = ProbeRequest(connectTo: url, agent: "sluice", login: login).text
        #expect(
            tunnel == """
                CONNECT gcr.io:443 HTTP/1.1\r
                Host: gcr.io:443\r
                User-Agent: sluice\r
                Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r
                \r

                """)
        let inside = ProbeRequest(get: url, isForwarded: false, agent: "sluice", login: login).text
        #expect(inside.hasPrefix("GET /v2/ HTTP/1.1\r\nHost: gcr.io\r\n"))
        #expect(!inside.contains("Authorization"))
    }

    @Test func `a request that is forwarded names the whole URL`() {
        let url = ProbeURL(.http, host: "archive.test", port: 8080, path: "/x?y=1")
        let text = ProbeRequest(get: url, isForwarded: true, agent: "sluice", login: nil).text
        #expect(text.hasPrefix("GET http://archive.test:8080/x?y=1 HTTP/1.1\r\nHost: archive.test:8080\r\n"))
        #expect(!text.contains("Authorization"))
    }
}
