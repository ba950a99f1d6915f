import SluiceCore
import SluiceEngine
import Testing

/// Reading the proxy's user name and password.
struct ProxyLoginReaderTests {
    private func read(
        _ user: ProxyCredentials.Source, _ password: ProxyCredentials.Source, variables: [String: String] = [:],
        files: [String: [UInt8]] = [:]
    ) -> (login: ProxyLogin?, findings: [Diagnostic]) {
        let reader = ProxyLoginReader(
            variable: { variables[$0] },
            file: { name in files[name].map { .success($0) } ?? .failure(.init("no such file or directory")) })
        return reader.read(ProxyCredentials(user: user, password: password))
    }

    private func revealed(_ login: ProxyLogin?) -> [String]? {
        login.map { [$0.user.reveal { $0 }, $0.password.reveal { $0 }] }
    }

    @Test func `reads from the environment and from files`() {
        let result = read(
            .environment("PROXY_USER"), .file("password.txt"), variables: ["PROXY_USER": "me"],
            files: ["password.txt": Array("pä ss:@/".utf8)])
        #expect(revealed(result.login) == ["me", "pä ss:@/"])
        #expect(result.findings.isEmpty)
    }

    @Test(arguments: [("x\n", "x"), ("x\r\n", "x"), ("x ", "x "), ("x", "x")])
    func `leaves out the one line end at the end of a file`(content: String, secret: String) {
        let result = read(
            .file("f"), .environment("P"), variables: ["P": "p"], files: ["f": Array(content.utf8)])
        #expect(revealed(result.login) == [secret, "p"])
    }

    @Test func `a plan without credentials has no login, and nothing is wrong with that`() {
        let reader = ProxyLoginReader(variable: { _ in "x" }, file: { _ in .success([1]) })
        let (login, findings) = reader.read(nil)
        #expect(login == nil && findings.isEmpty)
    }

    @Test func `names each place that is missing, with the key of the plan`() {
        let (login, findings) = read(.environment("NOBODY"), .file("nothing"))
        #expect(login == nil)
        #expect(findings.map(\.code) == ["proxy.credentials-missing", "proxy.credentials-missing"])
        #expect(findings.map(\.subject) == ["proxy.credentials.user", "proxy.credentials.password"])
        #expect(findings[0].summary.contains("NOBODY") && findings[1].cause == "no such file or directory")
    }

    @Test(
        arguments: [
            ([], "proxy.credentials-empty"), ([0x0A], "proxy.credentials-empty"),
            (Array("hunter2\nhunter3".utf8), "proxy.credentials-malformed"),
            (Array("hunter2\n\n".utf8), "proxy.credentials-malformed"),
            (Array("hunter2\u{1B}[0m".utf8), "proxy.credentials-malformed"),
            (Array("hunter2\u{85}".utf8), "proxy.credentials-malformed"),
            (Array("hunter2".utf8) + [0xFF], "proxy.credentials-malformed"),
            (Array(repeating: UInt8(ascii: "h"), count: 1025), "proxy.credentials-malformed"),
        ] as [([UInt8], Diagnostic.Code)])
    func `refuses what can be no secret, and does not repeat it`(content: [UInt8], code: Diagnostic.Code) {
        let (login, findings) = read(.environment("U"), .file("f"), variables: ["U": "u"], files: ["f": content])
        #expect(login == nil)
        #expect(findings.map(\.code) == [code])
        #expect(!"\(findings)".contains("hunter") && !"\(findings)".contains("hhhh"))
    }

    @Test func `the longest secret is read whole`() {
        let longest = Array(repeating: UInt8(ascii: "h"), count: ProxyLoginReader.sizeLimit)
        let result = read(
            .environment("U"), .file("f"), variables: ["U": "u"], files: ["f": longest + [0x0D, 0x0A]])
        #expect(revealed(result.login)?[1].utf8.count == ProxyLoginReader.sizeLimit)
    }
}
