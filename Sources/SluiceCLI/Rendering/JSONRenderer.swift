import SluiceFiles

/// Speaks to scripts: one object on stdout, and a line of JSON on stderr for everything that happens on the way.
struct JSONRenderer: Renderer {
    let console: Console

    func show(_ answer: any Answer) { console.answer(answer.json.text(.pretty)) }

    func preview(_ answer: any Answer) {
        for finding in answer.findings.sorted {
            say(["event": "diagnostic", "diagnostic": finding.diagnostic.json])
        }
    }

    func note(_ text: String) {
        say(["event": "note", "text": .string(text)])
    }

    func alert(_ text: String) { note(text) }

    func show(_ event: RunBoard.Event) {
        guard case .waiting = event else { return }
        EventProgress(console: console).show(event)
    }

    func progressView(of board: RunBoard) -> any ProgressView { EventProgress(console: console) }

    private func say(_ event: JSONValue) { console.say(event.text()) }
}
