import AWS
import SluiceCore
import Synchronization

/// Shows a run on a terminal: what is done scrolls by, what is under way stands below it and is redrawn in place.
///
/// While the console asks something the screen is the question's.
final class LiveProgress: ProgressView, ConsoleView {
    private struct State {
        var board: FleetBoard
        /// The lines of the table that stand on the screen now.
        var drawn = 0
        /// The lines that wait for the end of a pause; nil where there is none.
        var held: [String]?
    }

    private let state: Mutex<State>
    private let console: Console
    private let time: any TimeSource

    init(board: FleetBoard, console: Console, time: any TimeSource) {
        state = Mutex(State(board: board))
        self.console = console
        self.time = time
        console.watch(self)
    }

    func show(_ event: RunBoard.Event, of stack: String?) {
        state.withLock { state in
            let lines = state.board.receive(event, of: stack)
            redraw(&state, above: lines.map { $0.text(labelWidth: state.board.labelWidth, console.messages.style) })
        }
    }

    func alert(_ text: String) {
        let line = console.messages.style.paint(text, .yellow)
        state.withLock { state in
            // Who is asked may be the one who wants to stop.
            if state.held != nil { console.say("\n\(line)") } else { redraw(&state, above: [line]) }
        }
    }

    func end(of stack: String?) { state.withLock { $0.board.end(of: stack) } }

    func pause() {
        state.withLock { state in
            erase(&state)
            state.held = []
        }
    }

    func resume() {
        state.withLock { state in
            let lines = state.held ?? []
            state.held = nil
            redraw(&state, above: lines)
        }
    }

    func keepUpToDate() async {
        while (try? await time.sleep(for: .milliseconds(200))) != nil {
            state.withLock { redraw(&$0, above: []) }
        }
    }

    func finish() {
        console.watch(nil)
        state.withLock { erase(&$0) }
    }

    private func erase(_ state: inout State) {
        console.sayUnfinished(eraser(state.drawn))
        state.drawn = 0
    }

    /// All in one write, so that nothing flickers.
    private func redraw(_ state: inout State, above lines: [String]) {
        guard state.held == nil else {
            state.held? += lines
            return
        }
        let table = state.board.table(
            now: SluiceCore.Timestamp(microseconds: time.microseconds), columns: console.messages.columns,
            lines: console.messages.lines, console.messages.style)
        console.sayUnfinished(eraser(state.drawn) + (lines + table).map { "\($0)\n" }.joined())
        state.drawn = table.count
    }

    /// Moves up over the table and clears from there to the end of the screen.
    private func eraser(_ lines: Int) -> String { lines == 0 ? "" : "\u{1B}[\(lines)F\u{1B}[J" }
}
