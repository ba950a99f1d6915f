import AWSTesting
import Testing

struct MotoServerTests {
    private let connect = "import socket, sys; socket.create_connection((\"127.0.0.1\", int(sys.argv[1]))).close()"
    private let python = PythonEnvironment.located()

    @Test func `listens in its scope and is gone after it`() async throws {
        let port = try await MotoServer.with { server in
            _ = try await python.output(of: connect, arguments: [String(server.port)])
            return server.port
        }
        let failure = await #expect(throws: PythonFailure.self) {
            _ = try await python.output(of: connect, arguments: [String(port)])
        }
        #expect(failure?.explanation.contains("ConnectionRefusedError") == true)
    }

    @Test func `says that it could not start`() async throws {
        await #expect(throws: PythonFailure.self) {
            try await MotoServer.with(python: PythonEnvironment(interpreter: "/bin/false")) { _ in }
        }
    }
}
