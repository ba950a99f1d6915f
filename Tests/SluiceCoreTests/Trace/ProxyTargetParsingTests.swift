import Testing

@testable import SluiceCore

struct ProxyTargetParsingTests {
    @Test(arguments: [
        ("gcr.io", "https gcr.io 443", "gcr.io"), ("GCR.io", "https gcr.io 443", "gcr.io"),
        ("gcr.io:443", "https gcr.io 443", "gcr.io"), ("gcr.io:80", "http gcr.io 80", "gcr.io:80"),
        ("gcr.io:8443", "https gcr.io 8443", "gcr.io:8443"), ("gcr.io.", "https gcr.io. 443", "gcr.io."),
        ("http://gcr.io/v2/?a=b#c", "http gcr.io 80", "gcr.io:80"),
        ("HTTPS://gcr.io:80", "https gcr.io 80", "https://gcr.io:80"),
        ("http://gcr.io:8080", "http gcr.io 8080", "http://gcr.io:8080"),
        ("169.254.169.254", "http 169.254.169.254 80", "169.254.169.254"),
        ("https://169.254.169.254", "https 169.254.169.254 443", "169.254.169.254:443"),
        (
            "us-west-2.ec2.archive.ubuntu.com", "http us-west-2.ec2.archive.ubuntu.com 80",
            "us-west-2.ec2.archive.ubuntu.com"
        ),
        ("::1", "https ::1 443", "::1"), ("[::1]:8443", "https ::1 8443", "[::1]:8443"),
        ("http://[::1]", "http ::1 80", "[::1]:80"),
    ])
    func `a host is read, and spelled the shortest way`(text: String, parts: String, spelling: String) throws {
        let target = try ProxyTarget(parsing: text)
        #expect("\(target.scheme) \(target.host) \(target.port)" == parts)
        #expect(target.spelling == spelling)
        #expect(try ProxyTarget(parsing: target.spelling) == target)
    }

    @Test(arguments: [
        ("", ProxyTarget.ParseError.hostMalformed), ("a b", .hostMalformed), ("a..b", .hostMalformed),
        ("ftp://gcr.io", .schemeUnknown), ("user:secret@gcr.io", .userInfo), ("gcr.io:0", .portMalformed),
        ("gcr.io:65536", .portMalformed), ("gcr.io:+80", .portMalformed), ("gcr.io:", .portMalformed),
        ("[::1", .hostMalformed), ("[gcr.io]", .hostMalformed), ("[::1]80", .portMalformed),
        ("https://", .hostMalformed),
        ("-a.com", .hostMalformed),
    ])
    func `what names no host is refused`(text: String, error: ProxyTarget.ParseError) {
        #expect(throws: error) { try ProxyTarget(parsing: text) }
    }
}
