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
    /// What shows a run from its first call to its last.
    func progressView(of board: RunBoard) -> any ProgressView
}

extension Renderer {
    /// Nothing but waits is worth a word: what is looked for is not counted.
    func show(_ event: RunBoard.Event) {
        guard case .waiting(let wait, _) = event else { return }
        alert(wait.sentence)
    }
}

/// Shows one run as it goes on.
protocol ProgressView: Sendable {
    /// Takes in what just happened; called on any thread.
    func show(_ event: RunBoard.Event)
    /// Says something in the middle of it.
    func alert(_ text: String)
    /// Keeps what is shown up to date, until the calling task is cancelled.
    func keepUpToDate() async
    /// Leaves nothing behind that would change any more.
    func finish()
}

extension ProgressView {
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
