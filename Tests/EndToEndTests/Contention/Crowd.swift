import Foundation
import SluiceFiles
import Synchronization

/// Several runs of one command on one state, started at once, and who of them is alive.
final class Crowd: Sendable {
    private let account: Account
    private let alive = Mutex<Set<Int32>>([])

    init(in account: Account) { self.account = account }

    /// How many have not ended yet.
    var count: Int { alive.withLock(\.count) }

    /// Runs so many side by side; `eachEnd` is told of every end, with how many have ended by then.
    func run(
        _ count: Int, _ arguments: [String], eachEnd: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> [Account.Outcome] {
        try await withThrowingTaskGroup(of: Account.Outcome.self) { group in
            for _ in 0..<count { group.addTask { try await self.run(arguments) } }
            var outcomes: [Account.Outcome] = []
            for try await outcome in group {
                outcomes.append(outcome)
                eachEnd(outcomes.count)
            }
            return outcomes
        }
    }

    private func run(_ arguments: [String]) async throws -> Account.Outcome {
        let outcome = try await account.sluice(arguments) { process in
            alive.withLock { _ = $0.insert(process.id) }
        }
        alive.withLock { _ = $0.remove(outcome.processID) }
        return outcome
    }

    /// Whoever the lock file names, if it is one of these and alive.
    func holder(of stack: String) -> Program.Execution? {
        let file = account.folder.appending(path: "\(stack).sluice.json.lock")
        let bytes = FileManager.default.contents(atPath: file.path) ?? Data()
        guard let holder = LockHolder(parsing: Array(bytes)) else { return nil }
        return alive.withLock { $0.contains(holder.processID) } ? Program.Execution(id: holder.processID) : nil
    }
}
