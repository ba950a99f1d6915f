import Subprocess

/// Runs programs on this machine: for a minute at most, and with 64 kB of output at most.
public struct SubprocessCommandRunner: CredentialCommandRunner {
    private let seconds: Int

    /// A runner that ends programs after so many seconds.
    public init(seconds: Int = 60) {
        self.seconds = seconds
    }

    /// What a program prints until it ends with 0. It has our environment and nothing to read; what it says on standard
    /// error is dropped, for nobody knows what it holds.
    public func output(of words: [String]) async throws(CredentialCommandFault) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                defer { group.cancelAll() }
                group.addTask { try await Self.run(words) }
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

    private static func run(_ words: [String]) async throws -> [UInt8] {
        guard let program = words.first else { throw CredentialCommandFault.empty }
        let result = try await Subprocess.run(
            .path(.init(program)), arguments: Arguments(Array(words.dropFirst())),
            input: .none, output: .bytes(limit: CredentialDocument.limit), error: .discarded)
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(let code): throw CredentialCommandFault.exited(Int32(code))
        case .signaled(let number): throw CredentialCommandFault.signaled(Int32(number))
        }
    }
}
