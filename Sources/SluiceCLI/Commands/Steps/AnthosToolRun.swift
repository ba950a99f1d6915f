import SluiceEngine

/// `configure --run`: lets Google's own tool take the files up.
struct AnthosToolRun: Sendable {
    let composition: Composition
    let site: AnthosSite

    private static let initialize = ["aws", "management", "init"]
    private static let apply = ["aws", "management", "apply"]

    /// Runs `init`, asks, and runs `apply`; what could not be run is left as a command to type.
    func perform(after answer: ConfigureAnswer) async -> any Answer {
        var answer = answer
        answer.wasShown = true
        if !composition.isJSON { answer.findings = Findings() }
        composition.signals.runBegins()
        switch await run(Self.initialize) {
        case .exited(0): break
        case .notInstalled:
            answer.findings.items += Findings([.toolNotInstalled]).items
            return answer
        case let ending: return failure(Self.initialize, ending)
        }
        answer.statusFile = try? site.statusFile().found.first
        answer.next = [Self.commandLine(Self.apply, in: site.workspace.folder)]
        guard composition.canAsk else { return answer }
        guard composition.console.ask("Run \(Self.words(Self.apply))? Only \"yes\" is accepted: ") == "yes" else {
            return Failure(notRun: answer.next[0])
        }
        let ending = await run(Self.apply)
        guard ending == .exited(0) else { return failure(Self.apply, ending) }
        answer.next = []
        return answer
    }

    private func run(_ words: [String]) async -> AnthosTool.Ending {
        composition.renderer.alert("Running \(Self.words(words)) in \(site.workspace.folder)")
        return await AnthosTool(in: site.workspace.folder, keepsOutputApart: composition.isJSON).run(words) {
            guard await composition.signals.first(), let signal = composition.signals.received else { return nil }
            return signal
        }
    }

    private func failure(_ words: [String], _ ending: AnthosTool.Ending) -> Failure {
        Failure(tool: Self.words(words), ending, signal: composition.signals.received)
    }

    private static func words(_ words: [String]) -> String {
        ([AnthosTool.name] + words).joined(separator: " ")
    }

    /// The two commands that take up what was written.
    static func commandLines(in folder: String) -> [String] {
        [initialize, apply].map { commandLine($0, in: folder) }
    }

    private static func commandLine(_ words: [String], in folder: String) -> String {
        "cd \(folder.shellQuoted) && \(Self.words(words))"
    }
}
