import ArgumentParser

/// A command of sluice: it works out an answer, and leaves the showing to others.
protocol SluiceCommand: AsyncParsableCommand {
    var output: OutputOptions { get }
    /// The profile of AWS's files that the command line names.
    var profile: String? { get }

    /// The answer; an error that is thrown becomes one too.
    func answer(in composition: Composition) async throws -> any Answer
}

/// A command that asks AWS, or could.
protocol AWSCommand: SluiceCommand {
    var region: RegionOptions { get }
}

extension AWSCommand {
    var profile: String? { region.profile }
}

extension SluiceCommand {
    /// Most commands ask AWS nothing.
    var profile: String? { nil }

    func run() async throws {
        let composition = Composition(output, profile: profile)
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
