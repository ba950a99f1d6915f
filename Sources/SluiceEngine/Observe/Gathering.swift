import AWS

/// Questions that come within a moment of each other, asked together.
///
/// Whoever comes first waits for the moment to pass, and for whoever asked before to have the answer; asks then for all
/// who have come meanwhile, and hands out the answers.
actor Gathering<Question: Sendable, Answer: Sendable> {
    private struct Waiting {
        let question: Question
        /// Resumed with nil where the one who was to ask has gone.
        let continuation: CheckedContinuation<Answer?, any Error>
    }

    private var waiting: [Waiting] = []
    private var isGathering = false
    private var isAsking = false
    /// Who gathers while another asks.
    private var next: CheckedContinuation<Void, Never>?
    private let moment: Duration
    private let time: any TimeSource
    private let ask: @Sendable ([Question]) async throws -> [Answer]

    /// - Parameters:
    ///   - moment: how long the first waits for others.
    ///   - ask: gives the answers in the order of the questions, or one error for all of them.
    init(_ moment: Duration, time: any TimeSource, ask: @escaping @Sendable ([Question]) async throws -> [Answer]) {
        self.moment = moment
        self.time = time
        self.ask = ask
    }

    /// How many have come and are yet to be asked for.
    var queueLength: Int { waiting.count + (isGathering ? 1 : 0) }

    /// The answer to a question, in whatever company it was asked.
    func answer(to question: Question) async throws -> Answer {
        while isGathering {
            let answer = try await withCheckedThrowingContinuation {
                waiting.append(Waiting(question: question, continuation: $0))
            }
            if let answer { return answer }
            try Task.checkCancellation()
        }
        return try await lead(question)
    }

    private func lead(_ question: Question) async throws -> Answer {
        isGathering = true
        try? await time.sleep(for: moment)
        while isAsking { await withCheckedContinuation { next = $0 } }
        let others = waiting
        waiting = []
        isGathering = false
        isAsking = true
        defer {
            isAsking = false
            next?.resume()
            next = nil
        }
        do {
            try Task.checkCancellation()
            let answers = try await ask([question] + others.map(\.question))
            for (other, answer) in zip(others, answers.dropFirst()) { other.continuation.resume(returning: answer) }
            return answers[0]
        } catch {
            // One stack that is given up must not take the answers of the others with it.
            for other in others {
                if Task.isCancelled {
                    other.continuation.resume(returning: nil)
                } else {
                    other.continuation.resume(throwing: error)
                }
            }
            throw error
        }
    }
}
