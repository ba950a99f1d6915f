import SeededRandom
import SluiceCore
import Testing

@testable import SluiceFiles

struct JournalFileTests {
    private static let start = ContentHash(of: "the snapshot".utf8)

    private func read(_ bytes: [UInt8]) throws -> JournalFile? {
        try JournalFile(parsing: bytes, file: "prod.sluice.json.journal")
    }

    /// An opening and some events behind it.
    private func events(seed: UInt64, count: Int) -> [JournalEvent] {
        var values = RandomValues(seed: seed)
        return [values.opening()] + (1..<count).map { _ in values.event() }
    }

    private func lines(_ events: [JournalEvent]) -> [UInt8] { JournalFile.lines(events, after: Self.start).bytes }

    @Test func `reads back every event`() throws {
        for seed in 0..<200 {
            let events = events(seed: UInt64(seed), count: 20)
            let (bytes, end) = JournalFile.lines(events, after: Self.start)
            let journal = try #require(try read(bytes))
            #expect(journal.events == events, "seed \(seed)")
            #expect(journal.start == Self.start)
            #expect(journal.end == end)
            #expect(journal.length == bytes.count)
            #expect(journal.tornBytes == 0)
        }
    }

    @Test func `goes on where it ended`() throws {
        let events = events(seed: 3, count: 9)
        let first = JournalFile.lines(Array(events[..<4]), after: Self.start)
        let second = JournalFile.lines(Array(events[4...]), after: first.end)
        #expect(first.bytes + second.bytes == lines(events))
        #expect(try read(first.bytes + second.bytes)?.events == events)
    }

    @Test func `reads the lines as they are meant to be`() throws {
        let time = Timestamp(microseconds: 0)
        let id = IntentID(run: "cafe", sequence: 1)
        let intent = Intent(
            id: id, action: Action.ID(rawValue: "internetGateway:CreateInternetGateway"),
            call: "CreateInternetGateway",
            subjects: [.init(.internetGateway, .create(.internetGateway(InternetGateway()), tags: ["a": "b"]))],
            time: time)
        let events: [JournalEvent] = [
            .open(run: "cafe", lineage: "beef", serial: 3, time: time),
            .intent(intent, parameters: [.init("Action", "CreateInternetGateway")]),
            .done(id, results: [SubjectResult(.internetGateway, id: "igw-1")], time: time),
        ]
        let text = String(decoding: lines(events), as: UTF8.self).split(separator: "\n").map(\.withoutHashes)
        #expect(
            text == [
                #"{"event":"open","time":"1970-01-01T00:00:00Z","format":1,"run":"cafe","lineage":"beef","serial":3}"#,
                #"{"event":"intent","time":"1970-01-01T00:00:00Z","id":"cafe-1","#
                    + #""action":"internetGateway:CreateInternetGateway","call":"CreateInternetGateway","#
                    + #""subjects":[{"address":"internetGateway","effect":"create","properties":{},"tags":{"a":"b"}}],"#
                    + #""parameters":[["Action","CreateInternetGateway"]]}"#,
                #"{"event":"done","time":"1970-01-01T00:00:00Z","id":"cafe-1","#
                    + #""results":[{"address":"internetGateway","id":"igw-1"}]}"#,
            ])
    }

    /// Two writes of several lines each, in pages as a disk keeps them.
    private func writes(seed: UInt64) -> (events: [JournalEvent], bytes: [UInt8], second: Int) {
        let events = events(seed: seed, count: 14)
        let first = JournalFile.lines(Array(events[..<6]), after: Self.start, batch: 0)
        let second = JournalFile.lines(Array(events[6...]), after: first.end, batch: first.bytes.count)
        return (events, first.bytes + second.bytes, first.bytes.count)
    }

    @Test func `drops what a power loss has left of the last write, whichever pages got to the disk`() throws {
        var random = SplitMix64(seed: 5)
        for seed in 0..<300 as Range<UInt64> {
            let (events, bytes, second) = writes(seed: seed)
            var left = bytes
            // A page that did not get there reads as what was reserved; what was synced before is there in any case.
            for page in stride(from: second - second % 512, to: bytes.count, by: 512) where Bool.random(using: &random)
            {
                for index in max(page, second)..<max(second, min(page + 512, bytes.count)) { left[index] = 0 }
            }
            let journal = try #require(try read(left), "seed \(seed)")
            #expect(journal.events.count >= 6 && journal.events.elementsEqual(events.prefix(journal.events.count)))
            #expect(journal.length + journal.tornBytes <= bytes.count)
        }
    }

    @Test func `refuses a page that has gone from a write that was on the disk`() throws {
        for seed in 0..<100 as Range<UInt64> {
            var (_, bytes, second) = writes(seed: seed)
            for index in (second / 2)..<min(second / 2 + 512, second) { bytes[index] = 0 }
            #expect(throws: StateFileError.self, "seed \(seed)") { try read(bytes) }
        }
    }

    @Test func `drops a torn last line wherever it was cut off`() throws {
        let events = events(seed: 11, count: 4)
        let bytes = lines(events)
        for length in 0...bytes.count {
            let whole = bytes[..<length].count { $0 == UInt8(ascii: "\n") }
            let journal = try read(Array(bytes[..<length]))
            #expect(journal?.events ?? [] == Array(events[..<whole]), "\(length) bytes")
            if let journal { #expect(journal.length + journal.tornBytes == length) }
        }
    }

    @Test func `takes reserved space for what it is`() throws {
        let events = events(seed: 12, count: 3)
        let bytes = lines(events)
        for length in 0...bytes.count {
            let padded = bytes[..<length] + [UInt8](repeating: 0, count: 64)
            #expect(try read(Array(padded)) == read(Array(bytes[..<length])), "\(length) bytes")
        }
    }

    @Test func `refuses every flipped bit`() throws {
        let bytes = lines(events(seed: 13, count: 3))
        for index in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[index] ^= 1 << bit
                #expect(throws: StateFileError.self, "bit \(bit) of byte \(index)") { try read(flipped) }
            }
        }
    }

    /// A disk writes sectors in any order: the end of a line may be there, and its beginning or middle not.
    @Test func `drops a last line with a hole`() throws {
        let events = events(seed: 17, count: 3)
        let bytes = lines(events)
        let start = try #require(bytes.dropLast().lastIndex(of: UInt8(ascii: "\n"))) + 1
        for hole in [start..<start + 1, start..<start + 40, start + 20..<start + 60, start + 8..<start + 10] {
            var torn = bytes
            torn.replaceSubrange(hole, with: repeatElement(0, count: hole.count))
            let journal = try #require(try read(torn))
            #expect(journal.events == Array(events[..<2]), "\(hole)")
            #expect(journal.length + journal.tornBytes == bytes.count)
        }
    }

    @Test func `refuses a whole last line that is not as it was written`() throws {
        var bytes = lines(events(seed: 17, count: 3))
        bytes[bytes.count - 4] = UInt8(ascii: "x")
        #expect(throws: StateFileError.self) { try read(bytes) }
    }

    @Test func `refuses lines that are missing, doubled or exchanged`() {
        let all = lines(events(seed: 14, count: 5)).split(separator: UInt8(ascii: "\n")).map(Array.init)
        func joined(_ order: [Int]) -> [UInt8] { order.flatMap { all[$0] + [UInt8(ascii: "\n")] } }
        for order in [[0, 2, 3, 4], [0, 1, 2, 4], [0, 1, 1, 2], [0, 2, 1, 3], [1, 2, 3], [0, 1, 2, 2]] {
            #expect(throws: StateFileError.self, "\(order)") { try read(joined(order)) }
        }
    }

    @Test func `says which line is broken`() throws {
        var bytes = lines(events(seed: 15, count: 3))
        let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 5
        bytes[second] ^= 1
        let error = #expect(throws: StateFileError.self) { try read(bytes) }
        #expect(error?.description == "prod.sluice.json.journal is damaged in line 2: its hash does not fit")
    }

    @Test func `leaves a journal of a higher format to a newer version`() {
        var values = RandomValues(seed: 16)
        var json = values.opening().json
        json["format"] = 2
        json["previous"] = Self.start.json
        let content = json.bytes().dropLast()
        let line = content + #","hash":"\#(ContentHash(of: content))"}"#.utf8 + "\n".utf8
        let error = #expect(throws: StateFileError.self) { try read(Array(line)) }
        #expect(error?.problem == .newerFormat(2))
    }

    @Test func `is no journal while no run has begun`() throws {
        #expect(try read([]) == nil)
        #expect(try read([UInt8](repeating: 0, count: 256)) == nil)
        #expect(try read(Array(#"{"event":"op"#.utf8)) == nil)
    }
}

extension Substring {
    /// A line without its last two members.
    fileprivate var withoutHashes: String {
        let end = indices.first { self[$0...].hasPrefix(#","previous":"#) } ?? endIndex
        return self[..<end] + "}"
    }
}
