import AWS
import Testing

struct EndpointURLTests {
    @Test(
        arguments: [
            ("https://ec2.us-east-1.amazonaws.com", "ec2.us-east-1.amazonaws.com", nil, ""),
            ("http://127.0.0.1:5000", "127.0.0.1", 5000, ""),
            ("HTTP://LocalHost:1/", "localhost", 1, ""),
            ("https://[::1]:4566/base/path//", "[::1]", 4566, "/base/path"),
            ("https://[2001:DB8::1]", "[2001:db8::1]", nil, ""),
            ("https://my_service:65535", "my_service", 65535, ""),
        ] as [(String, String, Int?, String)])
    func `reads host, port and base path`(_ text: String, _ host: String, _ port: Int?, _ path: String) throws {
        let url = try EndpointURL(parsing: text)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.basePath == path)
    }

    @Test(
        arguments: [
            ("", .scheme), ("ec2.amazonaws.com", .scheme), ("ftp://h", .scheme), ("https:/h", .scheme),
            ("https://user:secret@h", .userInfo), ("https://h/?a=b", .query), ("https://h#f", .query),
            ("https://", .host), ("https:///p", .host), ("https://a..b", .host), ("https://-a", .host),
            ("https://a*b", .host), ("https://[::1", .host), ("https://[::1]x", .host), ("https://[]", .host),
            ("https://h:", .port), ("https://h:0", .port), ("https://h:65536", .port), ("https://h:+1", .port),
            ("https://h:٣", .characters), ("https://h h", .characters), ("https://h\n", .characters),
            ("https://häuser", .characters),
        ] as [(String, EndpointError.URLProblem)])
    func `refuses what is no endpoint and says why`(_ text: String, _ problem: EndpointError.URLProblem) {
        #expect(throws: EndpointError.malformedURL(problem)) { try EndpointURL(parsing: text) }
    }

    @Test(arguments: [
        ("localhost", true), ("127.0.0.1", true), ("127.255.0.9", true), ("[::1]", true), ("128.0.0.1", false),
        ("127.0.0.1.example.com", false), ("127.0.0.256", false), ("localhost.example.com", false),
        ("127.1", false), ("[::2]", false), ("10.0.0.1", false),
    ])
    func `knows this machine by its spelling`(_ host: String, _ isLoopback: Bool) {
        #expect(EndpointURL(host: host).isLoopback == isLoopback)
    }

    @Test func `is written as it was read, without a slash at the end`() throws {
        let texts = ["https://h", "http://127.0.0.1:5000", "https://[::1]:1/base"]
        #expect(try texts.map { try EndpointURL(parsing: $0 + "/").description } == texts)
    }
}
