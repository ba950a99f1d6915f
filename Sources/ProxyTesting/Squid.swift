import FoundationEssentials

/// The real squid on a loopback port, without a cache.
public struct Squid: Sendable {
    /// The port on 127.0.0.1.
    public let port: Int
    private let folder: ScratchFolder

    /// The proxy's URL, without user info.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// What squid has noted of the requests so far, a line each, in its own format.
    public var accessLog: String { folder.text(of: "access.log") }

    /// Waits until squid has noted something: it answers first, and notes the request some time afterwards.
    ///
    /// - Throws: `ToolFailure` with all its notes when the text is not among them after some seconds.
    public func untilLogged(_ text: String) async throws {
        for _ in 0..<500 where !accessLog.contains(text) { try await Task.sleep(for: .milliseconds(10)) }
        guard accessLog.contains(text) else { throw ToolFailure("squid has not noted \(text), but: \(accessLog)") }
    }

    /// How a squid is to behave.
    public struct Configuration: Sendable {
        /// Files of squid's language, which are included before `http_access deny all`.
        public var includes: [String]
        /// Who may use it; nil for everybody.
        public var login: Login?
        /// The port on 127.0.0.1 of the proxy that gets every request; nil for the internet itself.
        public var upstream: Int?

        /// A squid that lets pass what the included files allow.
        public init(includes: [String], login: Login? = nil, upstream: Int? = nil) {
            self.includes = includes
            self.login = login
            self.upstream = upstream
        }
    }

    /// Runs squid for as long as the body runs.
    ///
    /// - Throws: `ToolFailure` when squid is not installed or refuses its configuration, and what the body throws.
    public static func run<Value: Sendable>(
        _ configuration: Configuration, _ body: @Sendable (Squid) async throws -> Value
    ) async throws -> Value {
        let program = try Tool.squid.path()
        return try await ScratchFolder.with { folder in
            let port = try await LoopbackPort.free()
            let file = try await folder.write("squid.conf", configuration.text(in: folder, port: port))
            // Squids of one service name share their memory; the name takes letters and digits alone.
            let name = "sluice\(ProcessInfo.processInfo.processIdentifier)x\(port)"
            let daemon = Daemon(
                command: [program, "-n", name, "-N", "-d", "1", "-f", file],
                announcement: "Accepting HTTP Socket connections", port: port)
            return try await daemon.run { try await body(Squid(port: port, folder: folder)) }
        }
    }
}

extension Squid.Configuration {
    /// `squid.conf`, with the files that it names beside it.
    func text(in folder: ScratchFolder, port: Int) async throws -> String {
        var lines = [
            "http_port 127.0.0.1:\(port)", "pid_filename none", "visible_hostname squid.test",
            "cache_log /dev/null", "access_log stdio:\(folder.path(of: "access.log"))", "logfile_rotate 0",
            "coredump_dir \(folder.path)", "netdb_filename none", "pinger_enable off", "cache deny all",
            "shutdown_lifetime 0 seconds", "dns_nameservers 127.0.0.1",
        ]
        if let upstream {
            lines += [
                "cache_peer 127.0.0.1 parent \(upstream) 0 no-query no-digest default", "never_direct allow all",
            ]
        }
        if let login { lines += try await passwordLines(login, in: folder) }
        for (index, text) in includes.enumerated() {
            lines.append("include \(try folder.write("include-\(index).conf", text))")
        }
        return (lines + ["http_access deny all"]).joined(separator: "\n") + "\n"
    }

    private func passwordLines(_ login: Login, in folder: ScratchFolder) async throws -> [String] {
        let hash = try await Tool.openssl.output(of: ["passwd", "-apr1", "-stdin"], input: login.password + "\n")
        let file = try folder.write("passwords", "\(login.user):\(hash)")
        return [
            "auth_param basic program \(try Tool.squidPasswordCheck.path()) \(file)",
            "auth_param basic children 1 startup=1 idle=1",
            "acl authenticated proxy_auth REQUIRED", "http_access deny !authenticated",
        ]
    }
}
