import AWSTesting
import Foundation
import ProxyTesting
import SluiceCore
import Subprocess
import Testing

/// What `trace` says of curl and of Python's requests is put to the real ones.
struct ClientJudgeTests {
    private struct Case {
        let noProxy: String
        let host: String
        let seed: UInt64

        /// What our dialect says.
        func isDirect(_ client: ProxyClient) -> Bool {
            client.choice(
                for: ProxyTarget(scheme: .http, host: host), httpProxy: "http://p", httpsProxy: nil, noProxy: [noProxy]
            ).way == .direct
        }
    }

    private static let cases = (1...150 as ClosedRange<UInt64>).flatMap { seed -> [Case] in
        let list = RandomList(seed: seed)
        return list.hosts.map { Case(noProxy: list.noProxy, host: $0, seed: seed) }
    }

    @Test func `requests goes the way that we say`() async throws {
        let questions = Self.cases.map { ["url": "http://\($0.host)/", "noProxy": $0.noProxy] }
        let file = FileManager.default.temporaryDirectory.appending(path: "noproxy-\(UUID().uuidString).json")
        try JSONEncoder().encode(questions).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let judge = Account.package.appending(path: "Tests/Judges/noproxy_requests.py")
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: judge, encoding: .utf8), arguments: [file.path])
        let verdicts = try JSONDecoder().decode([Bool].self, from: Data(answer.utf8))
        try #require(verdicts.count == Self.cases.count)
        for (vector, isDirect) in zip(Self.cases, verdicts) {
            #expect(vector.isDirect(.python) == isDirect, "seed \(vector.seed): \(vector.host), \(vector.noProxy)")
        }
        #expect(Set(verdicts).count == 2)
    }

    /// Everything that goes to the proxy is answered there with 502; a direct way has no route, for the requests come
    /// from the loopback address, and ends with 000.
    @Test func `curl goes the way that we say`() async throws {
        // A list like `a, *` means something else to each version of curl.
        let cases = Self.cases.filter { $0.noProxy == "*" || !$0.noProxy.contains("*") }
        try await StandInInternet.run(sites: [Site("nobody.test")]) { internet in
            let orders = cases.map { vector in
                """
                url = "http://\(vector.host)/"
                noproxy = "\(vector.noProxy)"
                proxy = "http://127.0.0.1:\(internet.port)"
                interface = "127.0.0.1"
                resolve = "*:80:203.0.113.1"
                connect-timeout = 2
                silent
                output = "/dev/null"
                write-out = "%{http_code}\\n"

                """
            }
            let result = try await Subprocess.run(
                .name("curl"), arguments: ["--disable", "--config", "-"],
                environment: .inherit.updating(["http_proxy": nil, "no_proxy": nil, "NO_PROXY": nil]),
                input: .string(orders.joined(separator: "next\n")), output: .string(limit: 1 << 20),
                error: .string(limit: 1 << 20))
            let codes = result.standardOutput.split(separator: "\n")
            try #require(codes.count == cases.count, "\(result.standardError)")
            for (vector, code) in zip(cases, codes) {
                #expect(
                    vector.isDirect(.curl) == (code == "000"),
                    "seed \(vector.seed): \(vector.host), \(vector.noProxy), \(code)")
            }
            #expect(Set(codes).count == 2)
        }
    }
}
