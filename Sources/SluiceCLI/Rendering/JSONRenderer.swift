import SluiceFiles

/// Speaks to scripts: one object on stdout, and a line of JSON on stderr for everything that happens on the way.
struct JSONRenderer: Renderer {
    let console: Console
    /// Of several, the one that is spoken of; nil for one alone.
    var stack: String?

    func show(_ answer: any Answer) { console.answer(answer.json.text(.pretty)) }

    func preview(_ answer: any Answer) {
        for part in answer.parts { named(part.stack).preview(part.answer) }
        for finding in answer.findings.sorted {
            say(["event": "diagnostic", "diagnostic": finding.diagnostic.json])
        }
    }

    func note(_ text: String) {
        // What takes a moment for all of a fleet is said once, by whoever speaks for all.
        if stack == nil { alert(text) }
    }

    func alert(_ text: String) { say(["event": "note", "text": .string(text)]) }

    func show(_ event: RunBoard.Event) {
        guard case .waiting = event else { return }
        EventProgress(console: console).show(event, of: stack)
    }

    func named(_ stack: String) -> any Renderer { JSONRenderer(console: console, stack: stack) }

    func progressView(of board: FleetBoard) -> any ProgressView { EventProgress(console: console) }

    private func say(_ event: JSONValue) {
        var event = event
        event["stack"] = stack.map { .string($0) }
        console.say(event.text())
    }
}
