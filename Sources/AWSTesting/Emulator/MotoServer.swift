/// The EC2 emulator moto as a child process that listens on a free loopback port.
///
/// It serves a separate account for each value of the header `x-moto-account-id`, which a `Relay` adds: so all tests of
/// a process share one server and never see each other's objects.
public struct MotoServer: Sendable, Hashable {
    /// The port on 127.0.0.1.
    public let port: Int

    /// The server's URL, without a slash at the end.
    public var endpoint: String { "http://127.0.0.1:\(port)" }

    /// Runs a server for as long as the body runs.
    ///
    /// The server ends when its standard input does, so it cannot outlive this process, however this process ends.
    ///
    /// - Throws: `PythonFailure` when the server does not start, and what the body throws.
    public static func with<Result: Sendable>(
        python: PythonEnvironment = .located(), _ body: (MotoServer) async throws -> Result
    ) async throws -> Result {
        try await python.serving(program) { port in try await body(MotoServer(port: port)) }
    }

    /// Listens on a port of the system's choice, says which, and ends with its standard input.
    private static let program = """
        import logging, os, sys, threading
        from werkzeug.serving import make_server
        from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

        def end_with_standard_input():
            sys.stdin.buffer.read()
            os._exit(0)

        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
        threading.Thread(target=end_with_standard_input, daemon=True).start()
        print(server.port, flush=True)
        server.serve_forever()
        """
}
