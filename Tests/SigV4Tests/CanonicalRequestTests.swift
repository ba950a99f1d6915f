import SigV4
import Testing

struct CanonicalRequestTests {
    private func lines(_ request: SignableRequest, normalizesPath: Bool = true) -> [String] {
        let text = CanonicalRequest(request, normalizesPath: normalizesPath).text
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    @Test(arguments: [
        ("", "/", "/"), ("/", "/", "/"), ("/a/../b", "/b", "/a/../b"), ("/../..", "/", "/../.."),
        ("//a//b//", "/a/b/", "//a//b//"), ("/./a", "/a", "/./a"), ("/a%20b", "/a%2520b", "/a%2520b"),
        ("/a b", "/a%20b", "/a%20b"), ("/ሴ~*", "/%E1%88%B4~%2A", "/%E1%88%B4~%2A"),
    ])
    func `a path is normalised if wanted and always encoded once more`(
        _ path: String, _ normalized: String, _ kept: String
    ) {
        let request = SignableRequest(method: "GET", host: "h", path: path)
        #expect(lines(request)[1] == normalized)
        #expect(lines(request, normalizesPath: false)[1] == kept)
    }

    @Test func `parameters are sorted by their encoded names, then by their encoded values`() {
        let pairs = [("b", "2"), ("a", "z"), ("a", "A"), ("ä", "x"), ("a b", "+&="), ("", "")]
        let request = SignableRequest(
            method: "GET", host: "h", query: pairs.map { .init(name: $0.0, value: $0.1) })
        #expect(lines(request)[2] == "=&%C3%A4=x&a=A&a=z&a%20b=%2B%26%3D&b=2")
    }

    @Test func `values of a repeated header are trimmed and joined in their order`() {
        let pairs = [("X-A", " b  c "), ("Host", "H"), ("x-a", "a\t\ta")]
        let request = SignableRequest(
            method: "GET", host: "h", headers: pairs.map { .init(name: $0.0, value: $0.1) })
        #expect(lines(request)[3...6] == ["host:H", "x-a:b c,a a", "", "host;x-a"])
    }

    @Test func `only the headers that are selected are covered, whatever their case`() {
        let names = ["Host", "X-A", "X-B", "User-Agent"]
        let request = SignableRequest(
            method: "GET", host: "h", headers: names.map { .init(name: $0, value: "v") })
        let canonical = CanonicalRequest(request, headers: .only(["host", "X-b", "user-agent"]))
        #expect(canonical.signedHeaders == "host;user-agent;x-b")
    }
}
