import Foundation
import SeededRandom
import Synchronization

/// Kills and pauses whoever holds the lock, at moments that only the seed and the machine know.
final class Chaos: Sendable {
    private struct Doings {
        var random: SplitMix64
        var kills: Int
        var killed = 0
        var paused = 0
        var isOver = false
    }

    private let doings: Mutex<Doings>

    /// - Parameter kills: how many may be killed; the others have to come through.
    init(seed: UInt64, kills: Int) {
        doings = Mutex(Doings(random: SplitMix64(seed: seed), kills: kills))
    }

    var killed: Int { doings.withLock(\.killed) }
    var paused: Int { doings.withLock(\.paused) }

    func end() { doings.withLock { $0.isOver = true } }

    /// Goes on until it is told to end.
    func reign(over crowd: Crowd, stack: String) async throws {
        while !doings.withLock(\.isOver) {
            let pause = doings.withLock { Int.random(in: 10...150, using: &$0.random) }
            try await Task.sleep(for: .milliseconds(pause))
            if let holder = crowd.holder(of: stack) { try await disturb(holder) }
        }
    }

    private func disturb(_ holder: Program.Execution) async throws {
        if mayKill() { return holder.send(SIGKILL) }
        holder.send(SIGSTOP)
        doings.withLock { $0.paused += 1 }
        // Whatever happens here, it has to be let go on.
        defer { holder.send(SIGCONT) }
        try await Task.sleep(for: .milliseconds(doings.withLock { Int.random(in: 5...60, using: &$0.random) }))
    }

    private func mayKill() -> Bool {
        doings.withLock { doings in
            guard doings.killed < doings.kills, Bool.random(using: &doings.random) else { return false }
            doings.killed += 1
            return true
        }
    }
}
