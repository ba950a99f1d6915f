/// Shows what another renderer shows, and has a record kept of it.
struct RecordingRenderer: Renderer {
    let base: any Renderer
    let record: RunRecord
    /// Of several, the one that is spoken of; nil for one alone.
    var stack: String?

    /// What a command came to is for whoever waits for it.
    func show(_ answer: any Answer) { base.show(answer) }

    func preview(_ answer: any Answer) {
        base.preview(answer)
        record.keep({ $0.preview(answer, of: stack) }, telling: base.alert)
    }

    func note(_ text: String) {
        base.note(text)
        record.keep({ $0.note(text, of: stack) }, telling: base.alert)
    }

    func alert(_ text: String) {
        base.alert(text)
        record.keep({ $0.alert(text, of: stack) }, telling: base.alert)
    }

    func show(_ event: RunBoard.Event) {
        base.show(event)
        record.keep({ $0.foreshow(event, of: stack) }, telling: base.alert)
    }

    func named(_ stack: String) -> any Renderer {
        RecordingRenderer(base: base.named(stack), record: record, stack: stack)
    }

    func progressView(of board: FleetBoard) -> any ProgressView {
        let view = base.progressView(of: board)
        record.keep({ $0.begin(board) }, telling: view.alert)
        return RecordingView(base: view, record: record)
    }
}

/// Shows a run as another view does, and has a record kept of it.
private struct RecordingView: ProgressView {
    let base: any ProgressView
    let record: RunRecord

    func show(_ event: RunBoard.Event, of stack: String?) {
        base.show(event, of: stack)
        record.keep({ $0.show(event, of: stack) }, telling: base.alert)
    }

    func alert(_ text: String) {
        base.alert(text)
        record.keep({ $0.alert(text, of: nil) }, telling: base.alert)
    }

    func keepUpToDate() async { await base.keepUpToDate() }
    func end(of stack: String?) { base.end(of: stack) }
    func finish() { base.finish() }
}

/// All that is kept of one command.
struct RunRecord: Sendable {
    let recorders: [any RunRecorder]

    /// What cannot be kept ends nothing: it is told once.
    func keep(_ step: (any RunRecorder) -> Void, telling alert: (String) -> Void) {
        for recorder in recorders {
            step(recorder)
            if let problem = recorder.takeProblem() { alert(problem) }
        }
    }
}
