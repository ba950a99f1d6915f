import SluiceCore

/// Keeps something of what a command shows while it works, beside whoever looks on.
protocol RunRecorder: Sendable {
    /// What a run is about to do.
    func preview(_ answer: any Answer, of stack: String?)
    /// What takes a moment now.
    func note(_ text: String, of stack: String?)
    /// Something that has to be known at once.
    func alert(_ text: String, of stack: String?)
    /// Something that happened before a run.
    func foreshow(_ event: RunBoard.Event, of stack: String?)
    /// A run, or all runs of a fleet, are under way from now on.
    func begin(_ board: FleetBoard)
    /// Something that happened in a run; called on any thread.
    func show(_ event: RunBoard.Event, of stack: String?)
    /// Why nothing more is kept; told once.
    func takeProblem() -> String?
}
