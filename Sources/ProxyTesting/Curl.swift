/// The real curl, asking for something through a proxy.
public struct Curl: Sendable {
    /// The port on 127.0.0.1 of the proxy.
    public var proxy: Int
    /// Who asks.
    public var login: Login?
    /// The path of a PEM file with the only authority that is trusted.
    public var authority: String?

    /// A curl that asks the proxy on this port.
    public init(proxy: Int, login: Login? = nil, authority: String? = nil) {
        self.proxy = proxy
        self.login = login
        self.authority = authority
    }

    /// What came back.
    public struct Outcome: Hashable, Sendable, CustomStringConvertible {
        /// What the proxy answered to CONNECT; 0 where there was none.
        public let connectStatus: Int
        /// The status of the final answer; 0 where there was none, as after a CONNECT that was refused.
        public let status: Int

        /// What came back.
        public init(connectStatus: Int, status: Int) {
            self.connectStatus = connectStatus
            self.status = status
        }

        /// `CONNECT 200, 403`
        public var description: String { connectStatus == 0 ? "\(status)" : "CONNECT \(connectStatus), \(status)" }
    }

    /// Asks for one URL after the other; what came back of each stands at its place.
    public func outcomes(of urls: [String]) async throws -> [Outcome] {
        var outcomes: [Outcome] = []
        for url in urls { outcomes.append(try await get(url)) }
        return outcomes
    }

    /// Asks for a URL, and does not follow redirects.
    ///
    /// - Throws: `ToolFailure` when curl is not installed.
    public func get(_ url: String) async throws -> Outcome {
        var arguments = [
            "--silent", "--max-time", "20", "--output", "/dev/null", "--write-out", "%{http_connect} %{http_code}",
            "--proxy", "http://127.0.0.1:\(proxy)", "--noproxy", "",
        ]
        if let login { arguments += ["--proxy-user", "\(login.user):\(login.password)"] }
        if let authority { arguments += ["--cacert", authority] }
        let words = try await Tool.curl.text(from: arguments + ["--", url]).split(separator: " ").compactMap { Int($0) }
        guard words.count == 2 else { throw ToolFailure("curl does not say what became of \(url)") }
        return Outcome(connectStatus: words[0], status: words[1])
    }
}
