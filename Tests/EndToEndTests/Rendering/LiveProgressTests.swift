import AWS
import Foundation
import SluiceCore
import Testing

@testable import SluiceCLI

/// The table of a run, while somebody is asked something.
struct LiveProgressTests {
    @Test func `a question has the screen to itself`() throws {
        let pipe = Pipe()
        let stream = TerminalStream(
            pipe.fileHandleForWriting.fileDescriptor, environment: Environment(), allowsColor: false)
        let console = Console(output: stream, messages: stream)
        let board = RunBoard(try SampleChangeSet.freshVPC(), started: SluiceCore.Timestamp(microseconds: 0))
        let vpc = try #require(board.calls.values.first { $0.call.name == "CreateVpc" })
        let view = LiveProgress(board: FleetBoard(board), console: console, time: SystemTime())
        view.show(.sent(vpc.id, subjects: [.vpc], attempt: 1, .init(microseconds: 0)))
        view.pause()
        console.sayUnfinished("<question>")
        let result = SubjectResult(.vpc, id: "vpc-1")
        view.show(.carriedOut(vpc.id, [result], isPending: false, .init(microseconds: 400_000)))
        console.sayUnfinished("<answer>")
        view.resume()
        view.finish()
        try pipe.fileHandleForWriting.close()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text.contains("\u{1B}[J<question><answer>"), "\(text)")
        #expect(text.components(separatedBy: "vpc-1").count == 2, "\(text)")
    }
}
