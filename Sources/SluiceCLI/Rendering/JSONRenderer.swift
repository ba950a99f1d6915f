import SluiceFiles

/// Speaks to scripts: one object on stdout, and a line of JSON on stderr for everything that happens on the way.
struct JSONRenderer: Renderer {
    let console: Console
    /// Of several, the one that is spoken of; nil for one alone.
    var stack: String?

    private var events: EventStream { EventStream(say: console.say) }

    func show(_ answer: any Answer) { console.answer(answer.json.text(.pretty)) }

    func preview(_ answer: any Answer) { events.preview(answer, of: stack) }

    func note(_ text: String) { events.note(text, of: stack) }

    func alert(_ text: String) { events.alert(text, of: stack) }

    func show(_ event: RunBoard.Event) { events.foreshow(event, of: stack) }

    func named(_ stack: String) -> any Renderer { JSONRenderer(console: console, stack: stack) }

    func progressView(of board: FleetBoard) -> any ProgressView { EventProgress(events: events) }
}
