import SluiceCore
import Testing

struct ProbeURLTests {
    private let here = ProbeURL(.https, host: "gcr.io", path: "/v2/library?page=1")

    @Test(arguments: [
        ("https://registry.k8s.io/v2/", "https://registry.k8s.io/v2/"), ("http://a.test", "http://a.test/"),
        ("HTTPS://A.Test:443/x", "https://a.test/x"), ("https://a.test:8443/x#y", "https://a.test:8443/x"),
        ("//b.test/z", "https://b.test/z"), ("/token?secret=1", "https://gcr.io/token"),
        ("next", "https://gcr.io/v2/next"), ("https://a.test?q=1", "https://a.test/"),
    ])
    func `a redirect leads on`(location: String, url: String) {
        #expect(here.following(location)?.description == url)
    }

    @Test(arguments: [
        "", "ftp://a.test/", "https://", "https://user:password@a.test/", "https://a.test:0/", "https://a.test:65536/",
        "https://a test/", "https://a.test/\r\nX: y", "/a b", "https://[::1]/", "https://a.test:1:2/",
        "javascript://x y",
    ])
    func `a redirect that nobody can ask for leads nowhere`(location: String) {
        #expect(here.following(location) == nil)
    }

    @Test func `a query is asked for and never shown`() {
        let next = here.following("/token?signature=secret")
        #expect(next?.path == "/token?signature=secret")
        #expect(next?.description.contains("secret") == false)
    }
}
