import SluiceCore
import SluiceEngine
import Testing

@testable import SluiceCLI

/// What a watcher is told of a run.
struct RunBoardTests {
    @Test func `a call is a row while it is under way, and a line when it is done`() throws {
        var board = try Self.board()
        let action = try #require(board.calls.values.first { $0.call.name == "CreateVpc" })
        #expect(board.receive(.sent(action.id, subjects: [.vpc], attempt: 1, Self.moment(0))).isEmpty)
        #expect(board.rows.values.map(\.word) == ["creating"])
        let result = SubjectResult(.vpc, id: "vpc-1")
        let lines = board.receive(.carriedOut(action.id, [result], isPending: false, Self.moment(400)))
        #expect(lines.map { $0.text(labelWidth: 12) } == ["created    vpc           0.4 s  vpc-1"])
        #expect(board.rows.isEmpty && board.answered == 1)
    }

    @Test func `a throttle is told once, however often it comes`() throws {
        var board = try Self.board()
        let id = try #require(board.calls.keys.first)
        _ = board.receive(.sent(id, subjects: [], attempt: 1, Self.moment(0)))
        let refusal = Progress.refused(
            id, Refusal(.throttled, code: "RequestLimitExceeded", message: "too many"), Self.moment(1))
        #expect(board.receive(refusal).map(\.remark) == ["EC2 asks to slow down, trying again"])
        _ = board.receive(.sent(id, subjects: [], attempt: 2, Self.moment(2)))
        #expect(board.receive(refusal).isEmpty)
        #expect(board.rows.values.first?.remark == "EC2 asks to slow down, trying again")
    }

    @Test func `what waits is told once, with the reason, and stays in the table with the time that is left`() throws {
        var board = try Self.board()
        let action = try #require(board.calls.values.first { $0.call.name == "CreateVpc" })
        _ = board.receive(.sent(action.id, subjects: [.vpc], attempt: 1, Self.moment(0)))
        _ = board.receive(.lost(action.id, reason: "no answer in time", Self.moment(1)))
        let wait = Wait(action.id, [.vpc], for: .fence, cause: "the answer was lost", until: Self.moment(1_200_000))
        let lines = board.receive(.waiting(wait, Self.moment(2))).map { $0.text(labelWidth: 12) }
        #expect(
            lines == [
                "waiting    vpc           no answer, waiting until it can not be carried out any more"
                    + " (the answer was lost), until 1970-01-01T00:20:00Z at the latest"
            ])
        #expect(board.receive(.waiting(wait, Self.moment(3))).isEmpty)
        let table = RunTable(board: board, now: Self.moment(600_000), columns: 200, lines: 9).text(.plain)
        #expect(table[0].hasPrefix("waiting") && table[0].hasSuffix("any more, about 10 minutes left"), "\(table[0])")
        _ = board.receive(.sent(action.id, subjects: [.vpc], attempt: 2, Self.moment(1_200_001)))
        let result = SubjectResult(.vpc, id: "vpc-1")
        _ = board.receive(.carriedOut(action.id, [result], isPending: false, Self.moment(1_200_400)))
        #expect(board.rows.isEmpty)
    }

    @Test func `a call that was lost and is found after all is done`() throws {
        var board = try Self.board()
        let action = try #require(board.calls.values.first { $0.call.name == "CreateVpc" })
        _ = board.receive(.sent(action.id, subjects: [.vpc], attempt: 1, Self.moment(0)))
        _ = board.receive(.lost(action.id, reason: "no answer in time", Self.moment(1)))
        let result = SubjectResult(.vpc, id: "vpc-1")
        let lines = board.receive(.carriedOut(action.id, [result], isPending: false, Self.moment(400)))
        #expect(lines.map { $0.text(labelWidth: 12) } == ["created    vpc           vpc-1"] && board.answered == 1)
    }

    @Test func `turns that come and go with the pace are in the table, and are no lines`() throws {
        var board = try Self.board()
        let id = try #require(board.calls.keys.first)
        let wait = Wait(id, [.vpc], for: .pace, cause: "", until: Self.moment(9000))
        #expect(board.receive(.waiting(wait, Self.moment(0))).isEmpty)
        #expect(board.rows.values.map(\.remark) == ["EC2 asked to slow down, waiting for its turn"])
    }

    @Test func `an endpoint is pending from its call's answer until it is available`() throws {
        var board = try Self.board()
        let endpoint = Address.endpoint("kms")
        let action = try #require(board.calls.values.first { $0.subjects.first?.address == endpoint })
        _ = board.receive(.sent(action.id, subjects: [endpoint], attempt: 1, Self.moment(0)))
        _ = board.receive(.carriedOut(action.id, [SubjectResult(endpoint)], isPending: true, Self.moment(100)))
        #expect(board.rows.values.map(\.word) == ["pending"])
        #expect(board.receive(.endpoints([endpoint: .pending], Self.moment(200))).isEmpty)
        // A new one may not be listed yet.
        #expect(board.receive(.endpoints([endpoint: .gone], Self.moment(300))).isEmpty)
        let lines = board.receive(.endpoints([endpoint: .available], Self.moment(60_100)))
        #expect(lines.map { $0.text(labelWidth: 12) } == ["available  endpoint/kms  60 s"])
        #expect(board.rows.isEmpty)
    }

    @Test func `what a call waits for is told as often as it changes`() throws {
        var board = try Self.board()
        let action = try #require(board.calls.values.first { $0.call.name == "CreateVpc" })
        _ = board.receive(.sent(action.id, subjects: [], attempt: 1, Self.moment(0)))
        func held(_ culprits: String...) -> [String] {
            board.receive(.held(action.id, by: culprits, Self.moment(1))).map { $0.text(labelWidth: 4) }
        }
        #expect(held("eni-1 (a)", "eni-2 (b)") == ["waiting    vpc   still used by eni-1 (a), eni-2 (b)"])
        #expect(held("eni-1 (a)", "eni-2 (b)").isEmpty)
        #expect(held("eni-2 (b)") == ["waiting    vpc   still used by eni-2 (b)"])
        #expect(board.rows.values.map(\.remark) == ["still used by eni-2 (b)"])
    }

    @Test func `the live table is as narrow and as short as the window`() throws {
        var board = try Self.board()
        for id in board.calls.keys { _ = board.receive(.sent(id, subjects: [], attempt: 1, Self.moment(0))) }
        #expect(board.rows.count > 10)
        let lines = RunTable(board: board, now: Self.moment(61_000_000), columns: 20, lines: 8).text(.plain)
        #expect(lines.count == 7)
        #expect(lines.allSatisfy { $0.count <= 20 })
        let wide = RunTable(board: board, now: Self.moment(1000), columns: 200, lines: 8).text(.plain)
        #expect(wide.last == "0 of \(board.calls.count) calls, 1.0 s, about 1 minute left")
    }

    private static func moment(_ milliseconds: Int64) -> RunBoard.Moment {
        RunBoard.Moment(microseconds: milliseconds * 1000)
    }

    private static func board() throws -> RunBoard {
        RunBoard(try SampleChangeSet.freshVPC(), started: moment(0))
    }
}
