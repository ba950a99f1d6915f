import AWS
import SluiceCore
import Synchronization

/// Shows a run on a terminal: what is done scrolls by, what is under way stands below it and is redrawn in place.
final class LiveProgress: ProgressView {
    private struct State {
        var board: RunBoard
        /// The lines of the table that stand on the screen now.
        var drawn = 0
    }

    private let state: Mutex<State>
    private let console: Console
    private let time: any TimeSource

    init(board: RunBoard, console: Console, time: any TimeSource) {
        state = Mutex(State(board: board))
        self.console = console
        self.time = time
    }

    func show(_ event: RunBoard.Event) {
        state.withLock { state in
            let lines = state.board.receive(event)
            redraw(&state, above: lines.map { $0.text(labelWidth: state.board.labelWidth, console.messages.style) })
        }
    }

    func alert(_ text: String) {
        state.withLock { redraw(&$0, above: [console.messages.style.paint(text, .yellow)]) }
    }

    func keepUpToDate() async {
        while (try? await time.sleep(for: .milliseconds(200))) != nil {
            state.withLock { redraw(&$0, above: []) }
        }
    }

    func finish() {
        state.withLock { state in
            console.sayUnfinished(eraser(state.drawn))
            state.drawn = 0
        }
    }

    /// All in one write, so that nothing flickers.
    private func redraw(_ state: inout State, above lines: [String]) {
        let table = RunTable(
            board: state.board, now: SluiceCore.Timestamp(microseconds: time.microseconds),
            columns: console.messages.columns, lines: console.messages.lines
        ).text(console.messages.style)
        console.sayUnfinished(eraser(state.drawn) + (lines + table).map { "\($0)\n" }.joined())
        state.drawn = table.count
    }

    /// Moves up over the table and clears from there to the end of the screen.
    private func eraser(_ lines: Int) -> String { lines == 0 ? "" : "\u{1B}[\(lines)F\u{1B}[J" }
}
