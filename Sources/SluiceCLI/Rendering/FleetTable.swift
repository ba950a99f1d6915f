import SluiceCore

/// The live table of a fleet: what moves, by stack, and a line that says how far all of them are.
///
/// Where the screen is too low for every call, each stack that moves has a line; where even that is too much, the first
/// of them have.
struct FleetTable {
    let board: FleetBoard
    let now: RunBoard.Moment
    let columns: Int
    let lines: Int

    func text(_ style: Style) -> [String] {
        let height = moving.reduce(0) { $0 + 1 + $1.board.rows.count }
        let body = height <= room ? moving.flatMap { group($0, style) } : stacks(style)
        return body + [style.paint(String(summary.prefix(columns)), .bold)]
    }

    private struct Group {
        let name: String
        let board: RunBoard
    }

    /// The stacks with calls under way.
    private var moving: [Group] {
        board.boards.compactMap { name, board in
            board.rows.isEmpty ? nil : Group(name: name ?? "", board: board)
        }
    }

    /// Lines for what moves: not all of the screen, or what scrolls by could not be read.
    private var room: Int { max(1, lines - 3) }

    /// A stack with a line for each of its calls.
    private func group(_ group: Group, _ style: Style) -> [String] {
        let table = RunTable(board: group.board, now: now, columns: columns - 2, lines: lines)
        return [style.paint(String("\(group.name.visible)  \(table.progress)".prefix(columns)), .bold)]
            + group.board.rows.values.map { "  " + table.line($0, style) }
    }

    /// A line a stack, as many as fit.
    private func stacks(_ style: Style) -> [String] {
        let shown = moving.prefix(room)
        let hidden = moving.count - shown.count
        return shown.map { line($0) }
            + (hidden > 0 ? [style.paint("… and \(amount(hidden, "stack")) more", .faint)] : [])
    }

    /// `team-a  3 of 12 calls  2 creating, 1 pending`
    private func line(_ group: Group) -> String {
        let table = RunTable(board: group.board, now: now, columns: columns, lines: lines)
        var words: [(word: String, count: Int)] = []
        for row in group.board.rows.values {
            if let index = words.firstIndex(where: { $0.word == row.word }) {
                words[index].count += 1
            } else {
                words.append((row.word, 1))
            }
        }
        let what = words.map { "\($0.count) \($0.word)" }.joined(separator: ", ")
        let text = "\(group.name.visible.padded(to: board.nameWidth))  \(table.progress.padded(to: 16))  \(what)"
        return String(text.prefix(columns))
    }

    private var summary: String {
        let all = board.boards.values
        let outlook = RunTable.outlook(on: board.expected, after: now.since(board.started))
        let calls = "\(all.reduce(0) { $0 + $1.answered }) of \(amount(all.reduce(0) { $0 + $1.calls.count }, "call"))"
        return "\(board.ended.count) of \(amount(all.count, "stack")) done, \(calls), \(outlook)"
    }
}
