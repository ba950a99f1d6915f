import SluiceCore
import SluiceFiles

/// What happens on the way, as scripts are told it: a line of JSON for each.
struct EventStream: Sendable {
    let say: @Sendable (String) -> Void

    func preview(_ answer: any Answer, of stack: String?) {
        for part in answer.parts { preview(part.answer, of: part.stack) }
        for finding in answer.findings.sorted {
            say(["event": "diagnostic", "diagnostic": finding.diagnostic.json], of: stack)
        }
    }

    func note(_ text: String, of stack: String?) {
        // What takes a moment for all of a fleet is said once, by whoever speaks for all.
        if stack == nil { alert(text, of: nil) }
    }

    func alert(_ text: String, of stack: String?) { say(["event": "note", "text": .string(text)], of: stack) }

    /// Something that happened before a run: nothing but waits is worth a line.
    func foreshow(_ event: RunBoard.Event, of stack: String?) {
        if case .waiting = event { show(event, of: stack) }
    }

    func show(_ event: RunBoard.Event, of stack: String?) { say(event.json, of: stack) }

    private func say(_ event: JSONValue, of stack: String?) {
        var event = event
        event["stack"] = stack.map { .string($0) }
        say(event.text())
    }
}
