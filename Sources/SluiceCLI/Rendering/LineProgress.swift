import Synchronization

/// Shows a run where nothing can be redrawn: one line an event.
final class LineProgress: ProgressView {
    private let board: Mutex<FleetBoard>
    private let console: Console

    init(board: FleetBoard, console: Console) {
        self.board = Mutex(board)
        self.console = console
    }

    func alert(_ text: String) { console.say(text) }

    func show(_ event: RunBoard.Event, of stack: String?) {
        board.withLock { board in
            for line in board.receive(event, of: stack) { console.say(line.text(labelWidth: board.labelWidth)) }
        }
    }
}

extension RunBoard.Line {
    /// `created    endpoint/kms    0.4 s`
    func text(labelWidth: Int, _ style: Style = .plain) -> String {
        let color: Style.Color? =
            switch word {
            case "refused", "lost", "failed": .red
            case "throttled", "waiting": .yellow
            default: .green
            }
        let padded = word.padded(to: 10)
        let details = [took?.elapsedText ?? "", remark.visible].filter { !$0.isEmpty }.joined(separator: "  ")
        return (color.map { style.paint(padded, $0) } ?? padded) + " " + label.visible.padded(to: labelWidth) + "  "
            + details
    }
}

extension String {
    /// With blanks behind it up to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
