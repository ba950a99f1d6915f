import FoundationEssentials
import Subprocess

/// The Python in which the EC2 emulator and the published service models are installed.
public struct PythonEnvironment: Sendable, Hashable {
    /// The path of its interpreter, or a bare name to look for in `PATH`.
    public let interpreter: String

    /// The environment with that interpreter.
    public init(interpreter: String) {
        self.interpreter = interpreter
    }

    /// What `SLUICE_PYTHON` names, else the `.venv` that `Scripts/setup` makes, else `python3`.
    public static func located() -> PythonEnvironment {
        if let chosen = ProcessInfo.processInfo.environment["SLUICE_PYTHON"] {
            return PythonEnvironment(interpreter: chosen)
        }
        return PythonEnvironment(inFolder: ".venv")
    }

    /// The one in which MiniStack is: what `SLUICE_MINISTACK_PYTHON` names, else the `.venv-ministack` that
    /// `Scripts/setup` makes, else `python3`.
    public static func locatedWithMiniStack() -> PythonEnvironment {
        if let chosen = ProcessInfo.processInfo.environment["SLUICE_MINISTACK_PYTHON"] {
            return PythonEnvironment(interpreter: chosen)
        }
        return PythonEnvironment(inFolder: ".venv-ministack")
    }

    /// The virtual environment of that name in the package, where there is one.
    private init(inFolder name: String) {
        let own = "\(Self.packageRoot)/\(name)/bin/python"
        self.init(interpreter: FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
    }

    /// The interpreter as something to run.
    var executable: Executable {
        interpreter.contains("/") ? .path(.init(interpreter)) : .name(interpreter)
    }

    /// Runs a program to its end and returns what it wrote to standard output.
    ///
    /// - Parameters:
    ///   - program: the program's text, not a file's name.
    ///   - arguments: what it finds in `sys.argv[1:]`.
    /// - Throws: `PythonFailure` with the traceback when it ends with anything but 0.
    public func output(of program: String, arguments: [String] = []) async throws -> String {
        let result = try await run(
            executable, arguments: Arguments(["-c", program] + arguments),
            output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else {
            throw PythonFailure(explanation: result.standardError)
        }
        return result.standardOutput
    }

    /// The folder of the package, found from where this file was compiled.
    private static var packageRoot: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }
}
