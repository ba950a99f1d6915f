/// The emulator MiniStack as a child process that listens on a free loopback port; its S3 shares no code with moto's.
public struct MiniStackServer: Sendable, Hashable {
    /// The port on 127.0.0.1.
    public let port: Int

    /// The server's URL, without a slash at the end.
    public var endpoint: String { "http://127.0.0.1:\(port)" }

    /// Runs a server for as long as the body runs.
    ///
    /// - Throws: `PythonFailure` when the server does not start, and what the body throws.
    public static func with<Result: Sendable>(
        python: PythonEnvironment = .locatedWithMiniStack(), _ body: (MiniStackServer) async throws -> Result
    ) async throws -> Result {
        try await python.serving(program) { port in try await body(MiniStackServer(port: port)) }
    }

    /// Serves on a socket of its own, for MiniStack's command takes no port of the system's choice; whatever it logs goes
    /// to standard error.
    private static let program = """
        import asyncio, os, socket, sys, threading
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(256)
        os.environ["GATEWAY_PORT"] = str(listener.getsockname()[1])
        os.environ["BIND_HOST"] = "127.0.0.1"
        os.environ["LOG_LEVEL"] = "ERROR"

        from hypercorn.asyncio import serve
        from hypercorn.config import Config
        from ministack.app import app

        def end_with_standard_input():
            sys.stdin.buffer.read()
            os._exit(0)

        threading.Thread(target=end_with_standard_input, daemon=True).start()
        print(os.environ["GATEWAY_PORT"], flush=True)
        config = Config()
        config.bind = [f"fd://{listener.fileno()}"]
        asyncio.run(serve(app, config))
        """
}
