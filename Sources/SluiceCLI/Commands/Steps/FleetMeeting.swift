/// Where the runs of a fleet wait for each other: until each has shown what it would do, and somebody has said yes.
actor FleetMeeting {
    /// How far a stack has come.
    enum Report: Sendable {
        /// It is ready, and waits.
        case ready(PlanAnswer)
        /// It came to its end: refused, failed, done, or nothing to do.
        case left(any Answer)

        /// What there is to show of it.
        var answer: any Answer {
            switch self {
            case .ready(let answer): answer
            case .left(let answer): answer
            }
        }
    }

    private let size: Int
    private var reports: [Int: Report] = [:]
    private var waiting: [CheckedContinuation<any ProgressView, any Error>] = []
    private var present: CheckedContinuation<[Int: Report], Never>?
    private var gone: CheckedContinuation<Void, Never>?

    /// - Parameter size: how many stacks there are.
    init(size: Int) { self.size = size }

    // MARK: For each stack

    /// Shows what a stack would do, and waits for the word.
    ///
    /// - Returns: what shows its run.
    /// - Throws: why it must not go on.
    func consent(to preview: PlanAnswer, of stack: Int) async throws -> any ProgressView {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(continuation)
            report(.ready(preview), of: stack)
        }
    }

    /// A stack has come to its end.
    func leave(_ stack: Int, with answer: any Answer) { report(.left(answer), of: stack) }

    private func report(_ report: Report, of stack: Int) {
        reports[stack] = report
        if reports.count == size { present.take()?.resume(returning: reports) }
        if isOver { gone.take()?.resume() }
    }

    // MARK: For the chair

    /// Returns when each stack is ready or has left, by its number.
    func everybody() async -> [Int: Report] {
        if reports.count == size { return reports }
        return await withCheckedContinuation { present = $0 }
    }

    /// All that are ready go on, or none does.
    func decide(_ decision: Result<any ProgressView, any Error>) {
        for stack in waiting { stack.resume(with: decision) }
        waiting = []
    }

    /// Returns when every stack has left.
    func over() async {
        if isOver { return }
        await withCheckedContinuation { gone = $0 }
    }

    private var isOver: Bool {
        reports.count == size && reports.values.allSatisfy { if case .left = $0 { true } else { false } }
    }
}
