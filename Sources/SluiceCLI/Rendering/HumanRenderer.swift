import AWS

/// Speaks to people: the answer on stdout, findings, previews and progress on stderr.
struct HumanRenderer: Renderer {
    let console: Console
    let time: any TimeSource
    /// Of several, the one that is spoken of; nil for one alone.
    var stack: String?

    func show(_ answer: any Answer) {
        clearNote()
        for part in answer.parts {
            console.answer(part.heading(console.output.style))
            // Whoever reads only one of the streams has to know whose findings these are.
            if !part.answer.findings.items.isEmpty, !console.isOnOneTerminal {
                console.say(part.heading(console.messages.style))
            }
            show(part.answer)
            console.answer("")
        }
        answer.opening(console.output.style).forEach(console.answer)
        if answer.isMadeOfFindings {
            show(answer.findings, console.output.style, console.answer)
        } else {
            show(answer.findings, console.messages.style, console.say)
        }
        answer.closing(console.output.style).forEach(console.answer)
    }

    func preview(_ answer: any Answer) {
        clearNote()
        let style = console.messages.style
        for part in answer.parts {
            console.say(part.heading(style))
            preview(part.answer)
            console.say("")
        }
        answer.opening(style).forEach(console.say)
        show(answer.findings, style, console.say)
        answer.closing(style).forEach(console.say)
    }

    func note(_ text: String) {
        // What takes a moment for all of a fleet is said once, by whoever speaks for all.
        guard console.messages.isTerminal, stack == nil else { return }
        clearNote()
        console.sayUnfinished(console.messages.style.paint("\(text.visible) …", .faint))
    }

    func alert(_ text: String) {
        clearNote()
        console.say(named(text))
    }

    func named(_ stack: String) -> any Renderer { HumanRenderer(console: console, time: time, stack: stack) }

    func progressView(of board: FleetBoard) -> any ProgressView {
        guard console.messages.isTerminal else { return LineProgress(board: board, console: console) }
        return LiveProgress(board: board, console: console, time: time)
    }

    private func named(_ text: String) -> String { stack.map { "\($0): \(text)".visible } ?? text.visible }

    private func clearNote() {
        if console.messages.isTerminal { console.sayUnfinished("\r\u{1B}[K") }
    }

    private func show(_ findings: Findings, _ style: Style, _ line: (String) -> Void) {
        for finding in findings.sorted {
            let text = DiagnosticText(
                diagnostic: finding.diagnostic, source: finding.source, isColored: style.isColored)
            line("\(text)\n")
        }
    }
}
