import SeededRandom
import SluiceCore
import SluiceEngine

/// The bucket in which the states of a story lie that a team shares, and the line to it.
struct SharedPlace: Sendable {
    /// What is there.
    let objects = MemoryObjects("s3://simulated/")
    let seed: UInt64

    /// The state of a stack as a process has it.
    ///
    /// - Parameter isStorm: whether calls and answers get lost.
    func store(
        of stack: String, for process: SimulatedProcess, isStorm: Bool, clock: VirtualClock
    ) throws -> ObjectJournal {
        let odds =
            isStorm
            ? FaultyObjects.Odds(lostBefore: 0.02, lostAfter: 0.04, conflict: 0.03, lostRead: 0.01)
            : FaultyObjects.Odds()
        let line = FaultyObjects(
            objects, seed: SplitMix64(seed: seed, place: process.number, 13).firstBits, odds: odds)
        return ObjectJournal(
            try path(of: stack), in: ProcessObjects(base: line, process: process),
            machine: Machine(name: nil) { _ in true }, clock: clock, newOwner: { "process-\(process.number)" })
    }

    /// What is stored of a stack.
    func state(of stack: String, clock: VirtualClock) async -> State? {
        guard let path = try? path(of: stack) else { return nil }
        let store = ObjectJournal(
            path, in: objects, machine: Machine(name: nil) { _ in true }, clock: clock, newOwner: { "onlooker" })
        return try? await store.load().state
    }

    private func path(of stack: String) throws -> BucketPath {
        try BucketPath(stack: stack, in: try BucketLocation("s3://simulated"))
    }
}

extension SplitMix64 {
    /// What it draws first.
    fileprivate var firstBits: UInt64 {
        var generator = self
        return generator.next()
    }
}
