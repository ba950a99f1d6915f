import ArgumentParser

/// A command of sluice: it works out an answer, and leaves the showing to others.
protocol SluiceCommand: AsyncParsableCommand {
    var output: OutputOptions { get }

    /// The answer; an error that is thrown becomes one too.
    func answer(in composition: Composition) async throws -> any Answer
}

extension SluiceCommand {
    func run() async throws {
        let composition = Composition(output)
        composition.signals.listen()
        var answer: any Answer
        do { answer = try await self.answer(in: composition) } catch { answer = Failure(error) }
        composition.renderer.show(answer)
        if let reason = composition.console.outputProblem {
            answer = Failure(unwritten: "the answer", reason)
            composition.renderer.preview(answer)
        }
        if answer.status != .done { throw ExitCode(answer.status.rawValue) }
    }
}
