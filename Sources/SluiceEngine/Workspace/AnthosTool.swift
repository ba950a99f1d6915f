import Subprocess
import Synchronization

/// `anthos-gke`, Google's own tool, run in a workspace with its output let through.
public struct AnthosTool: Sendable {
    /// How it ended.
    public enum Ending: Hashable, Sendable {
        /// With its exit code.
        case exited(Int32)
        /// By a signal.
        case signaled(Int32)
        /// It is not installed, or not on the `PATH`.
        case notInstalled
        /// It could not be started; why.
        case notStarted(String)
    }

    /// Whose name it is found by.
    public static let name = "anthos-gke"

    private let folder: String
    private let keepsOutputApart: Bool

    /// - Parameters:
    ///   - folder: the workspace, where it runs.
    ///   - keepsOutputApart: sends what it writes to our stderr alone, so that stdout has the answer and nothing else.
    public init(in folder: String, keepsOutputApart: Bool) {
        self.folder = folder
        self.keepsOutputApart = keepsOutputApart
    }

    /// Runs it to its end.
    ///
    /// - Parameter nextSignal: returns a signal that is to be passed on, or nil when the calling task is cancelled.
    public func run(_ words: [String], nextSignal: @escaping @Sendable () async -> Int32?) async -> Ending {
        do {
            return keepsOutputApart
                ? try await run(words, output: .currentStandardError, nextSignal)
                : try await run(words, output: .currentStandardOutput, nextSignal)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .notInstalled
        } catch {
            return .notStarted("\(error)")
        }
    }

    private func run(
        _ words: [String], output: FileDescriptorOutput, _ nextSignal: @escaping @Sendable () async -> Int32?
    ) async throws -> Ending {
        let leash = Leash()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { if let signal = await nextSignal() { leash.pass(signal) } }
            defer { group.cancelAll() }
            let result = try await Subprocess.run(
                .name(Self.name), arguments: Arguments(words), workingDirectory: .init(folder),
                input: .currentStandardInput, output: output, error: .currentStandardError
            ) { process in
                leash.tie { try? process.send(signal: Signal(rawValue: $0)) }
            }
            leash.untie()
            return Ending(result.terminationStatus)
        }
    }
}

extension AnthosTool.Ending {
    fileprivate init(_ status: TerminationStatus) {
        self =
            switch status {
            case .exited(let code): .exited(code)
            case .signaled(let number): .signaled(number)
            }
    }
}

/// Passes signals on to a process for as long as it runs, and keeps one that comes before it does.
private final class Leash: Sendable {
    private enum State {
        case waiting([Int32])
        case tied(@Sendable (Int32) -> Void)
        case untied
    }

    private let state = Mutex(State.waiting([]))

    func tie(_ send: @escaping @Sendable (Int32) -> Void) {
        state.withLock { state in
            if case .waiting(let signals) = state { signals.forEach(send) }
            state = .tied(send)
        }
    }

    func pass(_ signal: Int32) {
        state.withLock { state in
            switch state {
            case .waiting(let signals): state = .waiting(signals + [signal])
            case .tied(let send): send(signal)
            case .untied: break
            }
        }
    }

    func untie() { state.withLock { $0 = .untied } }
}
