import Benchmark

/// What sluice does often, against the least that it could cost on this machine.
///
/// Each round does the least and then the whole, so that both meet the same machine; the ratio of the two is what counts.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.throughput, .floor, .work, .ratio], warmupIterations: 1, maxDuration: .seconds(5), maxIterations: 200
    )
    addDecoding()
    addSigning()
    addRecording()
}

extension BenchmarkMetric {
    /// Nanoseconds of the least that has to be done.
    static var floor: BenchmarkMetric { .custom("floor", useScalingFactor: false) }
    /// Nanoseconds of what sluice does.
    static var work: BenchmarkMetric { .custom("work", useScalingFactor: false) }
    /// The second for a thousand of the first.
    static var ratio: BenchmarkMetric { .custom("ratio", useScalingFactor: false) }
}

extension Benchmark {
    /// One round.
    func compare(floor: () throws -> Void, work: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        record(floor: try clock.measure(floor), work: try clock.measure(work))
    }

    /// One round of what has to wait.
    func compare(floor: () throws -> Void, work: () async throws -> Void) async rethrows {
        let clock = ContinuousClock()
        record(floor: try clock.measure(floor), work: try await clock.measure(work))
    }

    private func record(floor: Duration, work: Duration) {
        measurement(.floor, floor.nanoseconds)
        measurement(.work, work.nanoseconds)
        measurement(.ratio, work.nanoseconds * 1000 / max(1, floor.nanoseconds))
    }
}

extension Duration {
    fileprivate var nanoseconds: Int {
        Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
    }
}
