import AWS

/// The clock as a process has it: whoever is dead waits for nothing.
struct ProcessTime: TimeSource {
    let process: SimulatedProcess

    var microseconds: Int64 { process.time.microseconds }

    func sleep(for duration: Duration) async throws(CancellationError) {
        if process.isDead { throw CancellationError() }
        try await process.time.sleep(for: duration, of: process.owner)
    }
}
