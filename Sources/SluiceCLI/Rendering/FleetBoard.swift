import OrderedCollections
import SluiceCore

/// How far the runs of a fleet have come; that of a stack alone is a fleet of one without a name.
struct FleetBoard: Sendable {
    /// By the stack's name, in the order of the command line; nil for a stack alone.
    private(set) var boards: OrderedDictionary<String?, RunBoard>
    let expected: Duration
    let started: RunBoard.Moment
    /// The stacks whose runs have come to their end.
    private(set) var ended: Set<String?> = []

    /// - Parameter expected: how long all of them take, side by side.
    init(_ boards: OrderedDictionary<String?, RunBoard>, expected: Duration, started: RunBoard.Moment) {
        self.boards = boards
        self.expected = expected
        self.started = started
    }

    /// Of a stack alone.
    init(_ board: RunBoard) { self.init([nil: board], expected: board.expected, started: board.started) }

    /// The widest label that a line can have.
    var labelWidth: Int { boards.map { label($1.labelWidth, of: $0) }.max() ?? 0 }

    /// Takes in one more event, and says what of it is worth a line.
    mutating func receive(_ event: RunBoard.Event, of stack: String?) -> [RunBoard.Line] {
        var lines = boards[stack]?.receive(event) ?? []
        guard let stack else { return lines }
        for index in lines.indices { lines[index].label = "\(stack.padded(to: nameWidth))  \(lines[index].label)" }
        return lines
    }

    /// The run of a stack has come to its end, whatever came of it.
    mutating func end(of stack: String?) { ended.insert(stack) }

    /// What stands on a terminal while it goes on.
    func table(now: RunBoard.Moment, columns: Int, lines: Int, _ style: Style) -> [String] {
        if let board = boards[nil] {
            return RunTable(board: board, now: now, columns: columns, lines: lines).text(style)
        }
        return FleetTable(board: self, now: now, columns: columns, lines: lines).text(style)
    }

    /// The widest name of a stack.
    var nameWidth: Int { boards.keys.map { $0?.count ?? 0 }.max() ?? 0 }

    private func label(_ width: Int, of stack: String?) -> Int { stack == nil ? width : nameWidth + 2 + width }
}
