import SluiceCore

/// Shows what commands say: to people or to scripts.
protocol Renderer: Sendable {
    /// What a command comes to, at its end.
    func show(_ answer: any Answer)
    /// What a run is about to do, before anybody is asked.
    func preview(_ answer: any Answer)
    /// What takes a moment now.
    func note(_ text: String)
    /// Something that has to be known at once.
    func alert(_ text: String)
    /// Something that happened before a run has a view of its own.
    func show(_ event: RunBoard.Event)
    /// What shows a run, or all runs of a fleet, from the first call to the last.
    func progressView(of board: FleetBoard) -> any ProgressView
    /// The same for one stack of several: what is said on the way names it.
    func named(_ stack: String) -> any Renderer
}

extension Renderer {
    /// Nothing but waits is worth a word: what is looked for is not counted.
    func show(_ event: RunBoard.Event) {
        guard case .waiting(let wait, _) = event, wait.reason != .pace else { return }
        alert(wait.sentence)
    }
}

/// Shows a run as it goes on, or the runs of a fleet.
protocol ProgressView: Sendable {
    /// Takes in what just happened; called on any thread.
    ///
    /// - Parameter stack: of a fleet; nil for a stack alone.
    func show(_ event: RunBoard.Event, of stack: String?)
    /// Says something in the middle of it.
    func alert(_ text: String)
    /// Keeps what is shown up to date, until the calling task is cancelled.
    func keepUpToDate() async
    /// The run of a stack has come to its end.
    func end(of stack: String?)
    /// Leaves nothing behind that would change any more.
    func finish()
}

extension ProgressView {
    func show(_ event: RunBoard.Event) { show(event, of: nil) }
    func end(of stack: String?) {}
    func end() { end(of: nil) }
    func keepUpToDate() async {}
    func finish() {}

    /// Shows the run for as long as the work takes.
    func during<Value: Sendable>(_ work: @Sendable () async -> Value) async -> Value {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await keepUpToDate() }
            let value = await work()
            group.cancelAll()
            await group.waitForAll()
            finish()
            return value
        }
    }
}
