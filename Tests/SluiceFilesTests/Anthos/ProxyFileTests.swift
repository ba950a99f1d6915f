import SluiceCore
import SluiceFiles
import Testing

struct ProxyFileTests {
    private static let http = ProxyURL(host: "10.0.0.254", port: 80)
    private static let https = ProxyURL(host: "10.0.0.254", port: 443)
    private static let noProxy = ["localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16", "example.com"]
    private static let login = ProxyLogin(user: Secret("user"), password: Secret("password"))

    @Test func `the documented example is written as the documentation shows it`() {
        let file = ProxyFile(httpProxy: Self.http, httpsProxy: Self.https, noProxy: Self.noProxy, login: Self.login)
        #expect(
            text(file) == """
                {
                  "httpProxy": "http://user:password@10.0.0.254:80",
                  "httpsProxy": "http://user:password@10.0.0.254:443",
                  "noProxy": "localhost,127.0.0.1,169.254.169.254,10.0.0.0/16,example.com"
                }

                """)
    }

    @Test func `without a proxy for encrypted traffic the one serves both`() throws {
        let json = try JSONValue(
            parsing: text(ProxyFile(httpProxy: Self.http, httpsProxy: nil, noProxy: [], login: nil)))
        #expect(json["httpProxy"] == "http://10.0.0.254:80")
        #expect(json["httpsProxy"] == json["httpProxy"])
        #expect(json["noProxy"] == "")
    }

    @Test(arguments: [
        ("p@ss:w/rd", "p%40ss%3Aw%2Frd"), ("a b\"\\%", "a%20b%22%5C%25"), ("ünï", "%C3%BCn%C3%AF"),
        ("-._~AZaz09", "-._~AZaz09"), ("\t", "%09"), ("", ""),
    ])
    func `everything but unreserved characters is percent-encoded`(password: String, encoded: String) {
        let login = ProxyLogin(user: Secret("me@corp"), password: Secret(password))
        let file = ProxyFile(httpProxy: Self.http, httpsProxy: nil, noProxy: [], login: login)
        #expect(text(file).contains("\"http://me%40corp:\(encoded)@10.0.0.254:80\""))
    }

    @Test func `the login is printed by nothing that prints the file`() {
        let file = ProxyFile(httpProxy: Self.http, httpsProxy: nil, noProxy: [], login: Self.login)
        var dumped = ""
        dump(file, to: &dumped)
        #expect(!"\(file) \(dumped)".contains("password"))
    }

    @Test(arguments: [
        #"{"httpsProxy":"http://h:1", "noProxy" : "a,b","httpProxy":"http://h:1"}"#,
        "{\r\n\t\"httpProxy\": \"http:\\/\\/h:1\", \"httpsProxy\": \"http://h:1\", \"noProxy\": \"a,b\"\r\n}",
    ])
    func `a file that says the same is left byte for byte`(existing: String) {
        let file = ProxyFile(httpProxy: ProxyURL(host: "h", port: 1), httpsProxy: nil, noProxy: ["a", "b"], login: nil)
        #expect(file.bytes(replacing: Array(existing.utf8)) == Array(existing.utf8))
    }

    @Test(arguments: [
        #"{"httpProxy":"http://h:2","httpsProxy":"http://h:1","noProxy":"a,b"}"#,
        #"{"httpProxy":"http://h:1","httpsProxy":"http://h:1","noProxy":"b,a"}"#,
        #"{"httpProxy":"http://h:1","httpsProxy":"http://h:1","noProxy":"a,b","more":1}"#,
        #"{"httpProxy":"http://h:1","noProxy":"a,b"}"#, "[]", "", "{", "\u{FEFF}{}",
    ])
    func `a file that says anything else is written anew`(existing: String) {
        let file = ProxyFile(httpProxy: ProxyURL(host: "h", port: 1), httpsProxy: nil, noProxy: ["a", "b"], login: nil)
        #expect(file.bytes(replacing: Array(existing.utf8)) == file.bytes(replacing: nil))
    }

    @Test func `a mask leaves everything but user and password as it is`() {
        let file = ProxyFile(httpProxy: Self.http, httpsProxy: Self.https, noProxy: Self.noProxy, login: Self.login)
        let expected = text(file).split(separator: "user:password").joined(separator: "***:***")
        #expect(ProxyFile.masked(text(file)) == expected)
        #expect(ProxyFile.masked(expected) == expected)
        let plain = "{\n  \"httpProxy\" : \"http://10.0.0.254:80\", \"noProxy\": \"a\" }"
        #expect(ProxyFile.masked(plain) == plain)
    }

    @Test(arguments: [
        #"{"httpProxy":"http://user:hunter2@h:80","httpsProxy":"http://user:hun/t@er2@h:443","noProxy":""}"#,
        #"{"httpProxy":"http:\/\/user:hunter2@h:80"}"#, #"{"httpProxy":"http://user:hunter2\u0040h:80"}"#,
        #"{"httpProxy":"user:hunter2@h:80"}"#, #"{"httpProxy":"http://user:hunt\"hunter2@h"}"#,
        #"{"httpProxy":"http://user:hunt\nhunter2@h"}"#, #"{"a":{"b":["http://hunter2@h"]}}"#,
        "{\n  \"httpProxy\": \"http://user:hunter2@h:80\",\n}", "http://user:hunter2@h:80", "user:hunter2@h",
        "{ \"httpProxy\": \"http://user:hunt\"hunter2@h:80\" }", "{ 'httpProxy': 'http:\\/\\/user:hunter2@h' }",
        "{ \"httpProxy\": \"http://user:hunter2\n@h:80\" }", "{ \"httpProxy\": \"http://user:hunter2\r\n",
        "\u{FEFF}{\"httpProxy\": \"http://user:hunter2@h\"}",
        "{\"httpProxy\": \"http://user:hunter2@a http://b:hunter2@c\"",
        "stringData:\r\n  proxy.json: |\r\n    {\r\n      \"httpProxy\": \"http://user:hunter2@h:80\"\r\n    }\r\n",
    ])
    func `no file gives its password away, however broken it is`(text: String) {
        let masked = ProxyFile.masked(text)
        #expect(!masked.contains("hunter2"), "\(masked)")
        #expect(!masked.contains("er2"), "\(masked)")
    }

    @Test func `a broken file shows what is no secret`() {
        let text = "{\r\n  \"httpProxy\": \"http://u:p@h:80\",\r\n  \"httpsProxy\": \"http://h:80/\",\r\n}\r\n"
        let masked = "{\r\n  \"httpProxy\": \"http://***:***@h:80\",\r\n  \"httpsProxy\": \"http://h:80/\",\r\n}\r\n"
        #expect(ProxyFile.masked(text) == masked)
    }

    private func text(_ file: ProxyFile) -> String { String(decoding: file.bytes(replacing: nil), as: UTF8.self) }
}
