import Subprocess

extension PythonEnvironment {
    /// Runs a server for as long as the body runs, which is given the port that the server listens on.
    ///
    /// - Parameter program: prints its port on a line, and ends when its standard input does, so that it cannot outlive
    ///   this process, however this process ends.
    /// - Throws: `PythonFailure` when the server does not start, and what the body throws.
    func serving<Result: Sendable>(
        _ program: String, _ body: (Int) async throws -> Result
    ) async throws -> Result {
        try await run(
            executable, arguments: ["-c", program],
            input: .inputWriter, output: .sequence, error: .discarded
        ) { server in
            var lines = server.standardOutput.strings().makeAsyncIterator()
            guard let port = try await lines.next().flatMap({ Int($0) }) else {
                throw PythonFailure(explanation: "the emulator ended before it listened")
            }
            let result = try await body(port)
            try await server.standardInputWriter.finish()
            return result
        }.takeClosureResult()
    }
}
