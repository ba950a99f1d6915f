import AWSTesting
import Foundation
import Synchronization

/// Waits on the server's side for one call, and kills the process that sent it exactly there.
final class Trap: Sendable {
    private enum Stage { case set, sprung, over }

    private struct Condition {
        var stage = Stage.set
        var calls: Set<[String: String]> = []
        var prey: Program.Execution?
    }

    private let point: CrashPoint
    private let condition = Mutex(Condition())

    init(_ point: CrashPoint) { self.point = point }

    // MARK: The server's side

    /// What happens to a call: all but one pass.
    func intervention(for request: RecordedRequest) async -> Intervention {
        guard request.action == point.action else { return .pass }
        guard point.kind == .notSent else { return .afterUpstream { [self] in await delivery(of: $0, to: request) } }
        guard isTheOne(request) else { return .pass }
        await hold()
        return .dropBefore
    }

    /// One that EC2 refused, as it does while something is in use, was not carried out and will come again.
    private func delivery(of answer: RelayResponse, to request: RecordedRequest) async -> Delivery {
        guard answer.status == 200, isTheOne(request) else { return .whole(answer) }
        guard point.kind == .unrecorded else {
            await hold()
            return .nothing
        }
        await freeze()
        return .whole(answer)
    }

    /// Calls are told apart by what they ask for: one that is sent again is the same one.
    private func isTheOne(_ request: RecordedRequest) -> Bool {
        condition.withLock { condition in
            guard condition.calls.insert(request.wish).inserted else { return false }
            return condition.stage == .set && condition.calls.count == point.number
        }
    }

    /// Keeps the call until the process is dead.
    private func hold() async {
        condition.withLock { $0.stage = .sprung }
        await pause { condition.withLock { $0.stage == .over } }
    }

    /// Stops the process before its answer goes out, so that the answer stays unread where it arrives.
    private func freeze() async {
        await pause { condition.withLock { $0.prey != nil } }
        guard let prey = condition.withLock(\.prey) else { return }
        prey.send(SIGSTOP)
        await pause { prey.isStopped }
        condition.withLock { $0.stage = .sprung }
    }

    // MARK: The process's side

    /// Waits until the trap has sprung, and kills the process; one that ends before is left alone.
    func spring(on process: Program.Execution) async throws {
        condition.withLock { $0.prey = process }
        await pause { condition.withLock { $0.stage == .sprung } || process.hasEnded }
        // The answer gets the time to arrive that it takes on loopback.
        if point.kind == .unrecorded { try await Task.sleep(for: .milliseconds(20)) }
        process.send(SIGKILL)
        condition.withLock { $0.stage = .over }
    }

    private func pause(until isMet: () -> Bool) async {
        while !isMet() {
            do { try await Task.sleep(for: .milliseconds(2)) } catch { return }
        }
    }
}

extension Program.Execution {
    /// Whether it only waits to be collected, which nobody does before the test lets go of it.
    fileprivate var hasEnded: Bool { state == "Z" || state == nil }

    fileprivate var isStopped: Bool { state == "T" || hasEnded }

    /// The letter of the process's state, as `ps` shows it; nil where there is no such process.
    private var state: Character? {
        guard let bytes = FileManager.default.contents(atPath: "/proc/\(id)/stat") else { return nil }
        // The program's name stands in parentheses before it, whatever is in that name.
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.lastIndex(of: ")") else { return nil }
        return text[text.index(after: end)...].first { $0 != " " }
    }
}
