import AWS
import Testing

@testable import SluiceEngine

struct GatheringTests {
    @Test(.timeLimit(.minutes(1)))
    func `whoever comes while others wait for an answer is asked for together, and next`() async throws {
        let clerk = Clerk()
        let gathering = Gathering<Int, Int>(.zero, time: SystemTime()) { await clerk.doubles(of: $0) }
        try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await gathering.answer(to: 1) }
            while await clerk.batches.isEmpty { await Task.yield() }
            for question in 2...4 { group.addTask { try await gathering.answer(to: question) } }
            while await gathering.queueLength < 3 { await Task.yield() }
            #expect(await clerk.batches == [[1]])
            await clerk.open()
            let answers: Set<Int> = try await group.reduce(into: []) { $0.insert($1) }
            #expect(answers == [2, 4, 6, 8])
        }
        let batches = await clerk.batches.map(Set.init)
        #expect(batches == [[1], [2, 3, 4]])
    }

    @Test func `a failure is told to those whose question it was, and the next are asked for all the same`()
        async throws
    {
        struct Refused: Error {}
        let gathering = Gathering<Int, Int>(.zero, time: SystemTime()) { questions in
            if questions.contains(0) { throw Refused() }
            return questions
        }
        await #expect(throws: Refused.self) { try await gathering.answer(to: 0) }
        #expect(try await gathering.answer(to: 1) == 1)
    }
}

/// Answers nobody before it is open.
private actor Clerk {
    private(set) var batches: [[Int]] = []
    private var isOpen = false
    private var held: [CheckedContinuation<Void, Never>] = []

    func doubles(of questions: [Int]) async -> [Int] {
        batches.append(questions)
        if !isOpen { await withCheckedContinuation { held.append($0) } }
        return questions.map { $0 * 2 }
    }

    func open() {
        isOpen = true
        for waiter in held { waiter.resume() }
        held = []
    }
}
