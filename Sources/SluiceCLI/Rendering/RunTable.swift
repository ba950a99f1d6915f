import SluiceCore

/// The live table: a line for everything under way, and one that says how far the run is.
struct RunTable {
    let board: RunBoard
    let now: RunBoard.Moment
    let columns: Int
    let lines: Int

    func text(_ style: Style) -> [String] {
        let room = max(1, lines - 3)
        let shown = board.rows.values.prefix(room)
        let rows = shown.map { line($0, style) }
        let hidden = board.rows.count - shown.count
        return rows + (hidden > 0 ? [style.paint("… and \(hidden) more", .faint)] : []) + [style.paint(summary, .bold)]
    }

    /// One thing that is under way.
    func line(_ row: RunBoard.Row, _ style: Style) -> String {
        let elapsed = now.since(row.since).elapsedText
        let left = row.until.map { $0.since(now) }.map { $0 > .zero ? ", \($0.roughText) left" : "" } ?? ""
        let rest =
            " \(row.label.visible.padded(to: board.labelWidth))  \(elapsed.padded(to: 7))  \(row.remark.visible)\(left)"
        // A line that wraps would be two, and what is redrawn would be off by one.
        return style.paint(row.word.padded(to: 10), .cyan) + String(rest.prefix(max(0, columns - 11)))
    }

    /// How many of the calls have been answered.
    var progress: String { "\(board.answered) of \(amount(board.calls.count, "call"))" }

    private var summary: String {
        let text = "\(progress), \(Self.outlook(on: board.expected, after: now.since(board.started)))"
        return String(text.prefix(columns))
    }

    /// How long it has taken, and how much longer it will.
    static func outlook(on expected: Duration, after elapsed: Duration) -> String {
        let left = expected - elapsed
        return "\(elapsed.elapsedText), \(left > .zero ? "\(left.roughText) left" : "longer than expected")"
    }
}
