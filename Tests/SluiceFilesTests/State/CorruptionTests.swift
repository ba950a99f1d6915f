import SeededRandom
import SluiceCore
import Synchronization
import Testing

@testable import SluiceFiles

/// Files that decayed: every truncation and every flipped bit of what a real run wrote.
struct CorruptionTests {
    /// So many tests share the bits of a file, to go side by side.
    private static let parts = 8

    private func read(_ bytes: [UInt8]) throws(StateFileError) -> Snapshot {
        try Snapshot(parsing: bytes, file: "demo.sluice.json")
    }

    private func readJournal(_ bytes: [UInt8]) throws(StateFileError) -> JournalFile? {
        try JournalFile(parsing: bytes, file: "demo.sluice.json.journal")
    }

    @Test func `no truncation of a state is read`() throws {
        let bytes = try StateFixtures.snapshot()
        let read = (0..<bytes.count).filter { (try? self.read(Array(bytes[..<$0]))) != nil }
        #expect(bytes.count > 10_000)
        #expect(read == [])
        print("state truncations: \(bytes.count), all refused")
    }

    @Test(arguments: 0..<parts)
    func `no state with a flipped bit is read`(part: Int) throws {
        var bytes = try StateFixtures.snapshot()
        var (flips, misread) = (0, [Int]())
        for bit in stride(from: part, to: bytes.count * 8, by: Self.parts) {
            bytes[bit / 8] ^= 1 << (bit % 8)
            if (try? read(bytes)) != nil { misread.append(bit) }
            bytes[bit / 8] ^= 1 << (bit % 8)
            flips += 1
        }
        #expect(flips == bytes.count)
        #expect(misread == [])
        print("state bits flipped: \(flips) (part \(part + 1) of \(Self.parts)), all refused")
    }

    /// A journal that was cut off tells less, never something else.
    @Test func `a truncated journal is read up to its last whole line`() throws {
        let bytes = try StateFixtures.journal()
        let lines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        let events = try #require(try readJournal(bytes)).events
        #expect(lines.count == events.count && lines.count > 40)
        // Within a line, one cut is like another: the first and the last byte of each, and some between.
        var cuts = Set(0...lines[0]).union(lines[lines.count - 2]..<bytes.count)
        for line in lines { cuts.formUnion([line - 2, line - 1, line, line + 1]) }
        cuts.formUnion(stride(from: 0, to: bytes.count, by: 61))
        for cut in cuts.sorted() where cut <= bytes.count {
            let journal = try readJournal(Array(bytes[..<cut]))
            let whole = lines.count { $0 <= cut }
            #expect(journal?.events ?? [] == Array(events[..<whole]), "cut off at \(cut)")
            #expect(journal?.tornBytes ?? cut == cut - (whole == 0 ? 0 : lines[whole - 1]), "cut off at \(cut)")
        }
        print("journal truncations: \(cuts.count), none read as more than its whole lines")
    }

    /// A line is read only if its hash is that of its bytes; so every bit of every line is looked at on its own.
    @Test(arguments: 0..<parts)
    func `no line of a journal with a flipped bit is read`(part: Int) throws {
        let lines = try StateFixtures.journal().split(separator: UInt8(ascii: "\n")).dropLast()
        var (flips, misread) = (0, [String]())
        for (number, line) in lines.enumerated() {
            var line = Array(line)
            for bit in stride(from: part, to: line.count * 8, by: Self.parts) {
                line[bit / 8] ^= 1 << (bit % 8)
                if (try? JournalLine(parsing: line)) != nil { misread.append("line \(number + 1), bit \(bit)") }
                line[bit / 8] ^= 1 << (bit % 8)
                flips += 1
            }
        }
        #expect(flips > 20_000)
        #expect(misread == [])
        print("journal bits flipped: \(flips) (part \(part + 1) of \(Self.parts)), no line read")
    }

    /// What a broken line does to the whole file: the breaks between the lines, the last line, and some of the rest.
    @Test func `a journal with a flipped bit is refused`() throws {
        // Without the torn bytes at its end: the last whole line is the last.
        let bytes = try StateFixtures.journal()
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "\n"))) + 1
        var whole = Array(bytes[..<end])
        #expect(try readJournal(whole) != nil)
        let breaks = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }
        var places = Set(breaks.flatMap { $0 * 8..<$0 * 8 + 8 })
        places.formUnion(stride(from: (breaks[breaks.count - 2] + 1) * 8, to: whole.count * 8, by: 7))
        var generator = SplitMix64(seed: 11)
        for _ in 0..<400 { places.insert(Int.random(in: 0..<whole.count * 8, using: &generator)) }
        var misread: [Int] = []
        for bit in places.sorted() {
            whole[bit / 8] ^= 1 << (bit % 8)
            if (try? readJournal(whole)) != nil { misread.append(bit) }
            whole[bit / 8] ^= 1 << (bit % 8)
        }
        #expect(misread == [])
        print("journal files with a flipped bit: \(places.count), all refused")
    }

    @Test func `every line that is missing, twice or in another place is noticed`() throws {
        let lines = try StateFixtures.journal().split(separator: UInt8(ascii: "\n")).dropLast().map {
            Array($0) + [0x0A]
        }
        for index in lines.indices.dropLast() {
            var missing = lines
            missing.remove(at: index)
            var twice = lines
            twice.insert(lines[index], at: index)
            var swapped = lines
            swapped.swapAt(index, index + 1)
            for changed in [missing, twice, swapped] {
                #expect(throws: StateFileError.self, "line \(index + 1)") { try readJournal(Array(changed.joined())) }
            }
        }
    }
}
