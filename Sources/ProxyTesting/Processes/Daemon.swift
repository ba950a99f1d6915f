import Subprocess

/// A server of this machine that runs in the foreground, as a child process, for as long as a test needs it.
struct Daemon: Sendable {
    /// The path of its program, and its arguments.
    let command: [String]
    /// A part of the line that it writes when it is about to accept connections.
    let announcement: String
    /// The port on 127.0.0.1 that it listens on.
    let port: Int

    /// How long a start may take before the test is told so.
    private static let patience = Duration.seconds(30)

    /// Ends the server when its own standard input ends, so that the server cannot outlive this process, however that
    /// ends; and leaves the output to the server alone, so that the output's end is the server's.
    private static let guardian = """
        "$@" </dev/null 2>&1 &
        exec >/dev/null 2>&1
        cat
        kill -TERM $!
        wait $!
        """

    /// Runs the server; the body begins when it accepts connections.
    ///
    /// - Throws: `ToolFailure` with what the server wrote when it does not start, and what the body throws.
    func run<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        try await Subprocess.run(
            .path("/bin/sh"), arguments: Arguments(["-c", Self.guardian, "sh"] + command),
            platformOptions: Self.ownSession, input: .inputWriter, output: .sequence, error: .discarded
        ) { child in
            let result = await following(child.standardOutput, body)
            try await child.standardInputWriter.finish()
            return result
        }.takeClosureResult().get()
    }

    /// A session of its own, so that a cancelled test ends the server together with its guardian.
    private static var ownSession: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(5))]
        return options
    }

    /// Reads what the server writes all along, lest it stops at a full pipe, and calls the body at the right moment.
    private func following<Value: Sendable>(
        _ output: SubprocessOutputSequence, _ body: @Sendable () async throws -> Value
    ) async -> Result<Value, any Error> {
        await withTaskGroup(of: Void.self) { group in
            let (beginnings, report) = AsyncStream<Beginning>.makeStream()
            group.addTask { report.yield(.ended(log: await follow(output, report))) }
            group.addTask {
                try? await Task.sleep(for: Self.patience)
                report.yield(.late)
            }
            defer { group.cancelAll() }
            do {
                try await check(beginnings.first { _ in true })
                // The announcement proves that the port is this server's own; squid listens a moment later.
                try await LoopbackPort.untilOpen(port)
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        }
    }

    /// Reads to the end, tells when the announcement comes, and returns all that was written.
    private func follow(
        _ output: SubprocessOutputSequence, _ report: AsyncStream<Beginning>.Continuation
    ) async -> String {
        var log = ""
        do {
            for try await line in output.strings() {
                log += "\(line)\n"
                if line.contains(announcement) { report.yield(.listening) }
            }
        } catch {
            log += "(the rest cannot be read: \(error))\n"
        }
        return log
    }

    private func check(_ beginning: Beginning?) throws(ToolFailure) {
        switch beginning {
        case .listening: return
        case .ended(let log): throw ToolFailure("\(command[0]) ended before it listened:\n\(log)")
        case .late, nil: throw ToolFailure("\(command[0]) does not listen after \(Self.patience)")
        }
    }

    private enum Beginning {
        case listening
        case ended(log: String)
        case late
    }
}
