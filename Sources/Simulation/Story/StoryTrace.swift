import Synchronization

/// What happened in a story, line by line; kept only where somebody wants to read it.
final class StoryTrace: Sendable {
    private let time: VirtualTime
    private let lines = Mutex<[String]>([])
    private let start: Int64
    private let isKept: Bool

    /// - Parameter isKept: whether anything is written at all.
    init(isKept: Bool, time: VirtualTime) {
        self.time = time
        self.isKept = isKept
        start = time.microseconds
    }

    func note(_ process: SimulatedProcess? = nil, _ text: () -> String) {
        guard isKept else { return }
        let elapsed = (time.microseconds - start) / 1000
        let moment = "\(elapsed / 1000).\(String(1000 + elapsed % 1000).dropFirst())"
        let line = "\(moment)s \(process.map { "p\($0.number) " } ?? "")\(text())"
        lines.withLock { $0.append(line) }
    }

    var text: [String] { lines.withLock { $0 } }
}
