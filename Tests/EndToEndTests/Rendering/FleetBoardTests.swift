import OrderedCollections
import SluiceCore
import SluiceEngine
import Testing

@testable import SluiceCLI

/// What a watcher is shown of several runs at once.
struct FleetBoardTests {
    @Test func `lines name the stack, and stand beneath each other`() throws {
        var board = try Self.board(["a", "team-b"])
        let id = try Self.firstCall(board)
        _ = board.receive(.sent(id, subjects: [.vpc], attempt: 1, Self.moment(0)), of: "a")
        let result = SubjectResult(.vpc, id: "vpc-1")
        let lines = board.receive(.carriedOut(id, [result], isPending: false, Self.moment(400)), of: "a")
        #expect(lines.map { $0.text(labelWidth: 12) } == ["created    a       vpc   0.4 s  vpc-1"])
        #expect(board.labelWidth == 8 + (board.boards["a"]?.labelWidth ?? 0))
    }

    @Test func `what moves stands under its stack, and what rests is not shown`() throws {
        var board = try Self.board(["a", "b", "c"])
        let id = try Self.firstCall(board)
        for stack in ["a", "c"] {
            _ = board.receive(.sent(id, subjects: [.vpc], attempt: 1, Self.moment(0)), of: stack)
        }
        board.end(of: "b")
        let calls = try #require(board.boards["a"]?.calls.count)
        let lines = board.table(now: Self.moment(1000), columns: 100, lines: 24, .plain)
        #expect(lines.count == 5)
        #expect(lines[0] == "a  0 of \(calls) calls" && lines[2] == "c  0 of \(calls) calls")
        #expect(lines[1].hasPrefix("  creating") && lines[3].hasPrefix("  creating"))
        #expect(lines[4] == "1 of 3 stacks done, 0 of \(3 * calls) calls, 1.0 s, about 1 minute left")
    }

    @Test func `where the screen is too low, each stack that moves has a line, and then the first of them`() throws {
        let names = (0..<30).map { "team-\($0)" }
        var board = try Self.board(names)
        let calls = try #require(board.boards["team-0"]?.calls.keys)
        for name in names {
            for id in calls.prefix(3) {
                _ = board.receive(.sent(id, subjects: [], attempt: 1, Self.moment(0)), of: name)
            }
        }
        let lines = board.table(now: Self.moment(1000), columns: 100, lines: 40, .plain)
        #expect(lines.count == 31)
        #expect(
            lines[0].hasPrefix("team-0   0 of \(calls.count) calls") && lines[0].contains("3 creating"), "\(lines[0])")
        let low = board.table(now: Self.moment(1000), columns: 30, lines: 10, .plain)
        #expect(low.count == 9 && low.allSatisfy { $0.count <= 30 })
        #expect(low[7] == "… and 23 stacks more")
    }

    @Test func `a stack alone is shown as it always was`() throws {
        let one = RunBoard(try SampleChangeSet.freshVPC(), started: Self.moment(0))
        var (alone, fleet) = (one, FleetBoard(one))
        let id = try #require(one.calls.keys.first)
        let sent = RunBoard.Event.sent(id, subjects: [], attempt: 1, Self.moment(0))
        #expect(alone.receive(sent) == fleet.receive(sent, of: nil))
        #expect(
            fleet.table(now: Self.moment(5), columns: 80, lines: 24, .plain)
                == RunTable(board: alone, now: Self.moment(5), columns: 80, lines: 24).text(.plain))
    }

    private static func moment(_ milliseconds: Int64) -> RunBoard.Moment {
        RunBoard.Moment(microseconds: milliseconds * 1000)
    }

    private static func board(_ stacks: [String]) throws -> FleetBoard {
        let board = RunBoard(try SampleChangeSet.freshVPC(), started: moment(0))
        let boards = OrderedDictionary<String?, RunBoard>(uniqueKeysWithValues: stacks.map { ($0, board) })
        return FleetBoard(boards, expected: board.expected, started: moment(0))
    }

    private static func firstCall(_ board: FleetBoard) throws -> Action.ID {
        try #require(board.boards["a"]?.calls.values.first { $0.call.name == "CreateVpc" }?.id)
    }
}
