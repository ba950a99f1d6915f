import Subprocess
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Runs programs on this machine: for a minute at most, and with 64 kB of output at most.
public struct SubprocessCommandRunner: CredentialCommandRunner {
    private let seconds: Int
    private let isOnTerminal: Bool

    /// A runner that ends programs after so many seconds, with all that they have started.
    ///
    /// - Parameter isOnTerminal: whether the process has a terminal. Programs may ask for something there, a passphrase
    ///   or a code, and only those of our own process group can; so they stay in it, and one that takes too long is
    ///   ended without its children.
    public init(seconds: Int = 60, isOnTerminal: Bool = false) {
        self.seconds = seconds
        self.isOnTerminal = isOnTerminal
    }

    /// What a program prints until it ends with 0. It has our environment and nothing to read; what it says on standard
    /// error is dropped, for nobody knows what it holds.
    public func output(of words: [String]) async throws(CredentialCommandFault) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                defer { group.cancelAll() }
                group.addTask { try await run(words) }
                group.addTask { [seconds] in
                    try await Task.sleep(for: .seconds(seconds))
                    throw CredentialCommandFault.tookTooLong(seconds: seconds)
                }
                guard let first = try await group.next() else { throw CredentialCommandFault.empty }
                return first
            }
        } catch let fault as CredentialCommandFault {
            throw fault
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw .printedTooMuch(limit: CredentialDocument.limit)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .notStarted("there is no such program")
        } catch {
            throw .notStarted("the system does not start it")
        }
    }

    private func run(_ words: [String]) async throws -> [UInt8] {
        guard let program = words.first else { throw CredentialCommandFault.empty }
        var options = PlatformOptions()
        // 0 is a group of its own.
        if !isOnTerminal { options.processGroupID = 0 }
        let leader = Mutex<pid_t?>(nil)
        let result = try await withTaskCancellationHandler {
            try await Subprocess.run(
                program.contains("/") ? .path(.init(program)) : .name(program),
                arguments: Arguments(Array(words.dropFirst())), platformOptions: options,
                input: .none, output: .bytes(limit: CredentialDocument.limit), error: .discarded
            ) { [isOnTerminal] execution in
                if !isOnTerminal { leader.withLock { $0 = execution.processIdentifier.value } }
            }
        } onCancel: {
            if let group = leader.withLock(\.self) { killpg(group, SIGKILL) }
        }
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(let code): throw CredentialCommandFault.exited(Int32(code))
        case .signaled(let number): throw CredentialCommandFault.signaled(Int32(number))
        }
    }
}
