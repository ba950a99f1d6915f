/// The real tinyproxy on a loopback port.
public struct Tinyproxy: Sendable {
    /// The port on 127.0.0.1.
    public let port: Int

    /// The proxy's URL, without user info.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// How a tinyproxy is to behave.
    public struct Configuration: Sendable {
        /// The text of its Filter file, a list of what may pass; nil lets everything pass.
        public var filter: String?
        /// Who may use it; nil for everybody.
        public var login: Login?
        /// The port on 127.0.0.1 of the proxy that gets every request; nil for the internet itself.
        public var upstream: Int?

        /// A tinyproxy that lets pass what the filter lists, and CONNECT to port 443 alone.
        public init(filter: String?, login: Login? = nil, upstream: Int? = nil) {
            self.filter = filter
            self.login = login
            self.upstream = upstream
        }
    }

    /// Runs tinyproxy for as long as the body runs.
    ///
    /// - Throws: `ToolFailure` when tinyproxy is not installed or refuses its configuration, and what the body throws.
    public static func run<Value: Sendable>(
        _ configuration: Configuration, _ body: @Sendable (Tinyproxy) async throws -> Value
    ) async throws -> Value {
        let program = try Tool.tinyproxy.path()
        return try await ScratchFolder.with { folder in
            let port = try await LoopbackPort.free()
            let file = try folder.write("tinyproxy.conf", configuration.text(in: folder, port: port))
            let daemon = Daemon(
                command: [program, "-d", "-c", file], announcement: "Accepting connections", port: port)
            return try await daemon.run { try await body(Tinyproxy(port: port)) }
        }
    }
}

extension Tinyproxy.Configuration {
    /// `tinyproxy.conf`, with the filter beside it.
    func text(in folder: ScratchFolder, port: Int) throws -> String {
        var lines = [
            "Listen 127.0.0.1", "Port \(port)", "Timeout 30", "MaxClients 50", "LogLevel Info", "ConnectPort 443",
        ]
        if let filter {
            lines += [
                "Filter \"\(try folder.write("filter", filter))\"", "FilterExtended On", "FilterDefaultDeny Yes",
            ]
        }
        if let login { lines.append("BasicAuth \(login.user) \(login.password)") }
        if let upstream { lines.append("Upstream http 127.0.0.1:\(upstream)") }
        return lines.joined(separator: "\n") + "\n"
    }
}
