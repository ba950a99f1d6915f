import SluiceCore
import SluiceEngine
import Synchronization
import Testing

@testable import SluiceCLI

/// A record that cannot be kept any more is no reason to stop.
struct EventFileTests {
    /// Takes some writes, and then says that the disk is full.
    private final class FullStream: ByteStream {
        let room: Mutex<Int>
        let text = Mutex("")

        init(room: Int) { self.room = Mutex(room) }

        func write(_ bytes: [UInt8]) throws(FileSystemError) {
            let fits = room.withLock { room in
                room -= 1
                return room >= 0
            }
            guard fits else {
                throw FileSystemError(.write, "run.ndjson", code: 28, message: "No space left on device")
            }
            text.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        }
    }

    @Test func `a full disk is told once, and ends nothing`() {
        let stream = FullStream(room: 2)
        let record = RunRecord(recorders: [EventFile(stream, at: "run.ndjson")])
        let told = Mutex<[String]>([])
        let id = Action.ID(rawValue: "vpc:CreateVpc")
        for attempt in 1...5 {
            let event = Progress.sent(id, subjects: [.vpc], attempt: attempt, Timestamp(microseconds: 0))
            record.keep({ $0.show(event, of: nil) }, telling: { text in told.withLock { $0.append(text) } })
        }
        #expect(
            told.withLock(\.self) == [
                "no more events go to run.ndjson: No space left on device; the run goes on"
            ])
        #expect(stream.text.withLock { $0.split(separator: "\n").count } == 2)
    }
}
