import SeededRandom
import SluiceCore
import Testing

@testable import SluiceFiles

/// Bytes that nobody wrote, with every seal made to fit, so that what lies behind the seals is reached.
///
/// Nothing may crash or hang; and whatever is read has to be what its own writer would write.
struct StateFuzzTests {
    /// In all of a format's parts together, so that they go side by side.
    private static let parts = 7
    private static let executions = 1000

    /// Files with all kinds of objects, small enough that each execution is a short one.
    private static let states: [[UInt8]] = (0..<20).map { seed in
        var values = RandomValues(seed: UInt64(seed))
        var state = State.sample
        state.resources = [:]
        for kind in ResourceKind.allCases.shuffled(seed).prefix(3) {
            state.resources[values.address(kind)] = values.entry(values.resource(kind))
        }
        return Snapshot(state).bytes
    }

    private static let journals: [[UInt8]] = (0..<20).map { seed in
        var values = RandomValues(seed: UInt64(seed))
        return JournalFile.lines([values.opening()] + (0..<3).map { _ in values.event() }, after: ContentHash(of: []))
            .bytes
    }

    @Test(arguments: 0..<parts)
    func `a state of any bytes is refused or read`(part: Int) throws {
        var mutator = ByteMutator(seed: UInt64(part) + 1000)
        var read = 0
        for _ in 0..<Self.executions {
            let bytes = mutator.mutate(mutator.pick(Self.states)).sealed
            guard let snapshot = try? Snapshot(parsing: bytes, file: "fuzz") else { continue }
            read += 1
            #expect(try Snapshot(parsing: snapshot.bytes, file: "fuzz") == snapshot)
        }
        print("state executions: \(Self.executions), read \(read)")
    }

    @Test(arguments: 0..<parts)
    func `a journal of any bytes is refused or read`(part: Int) throws {
        var mutator = ByteMutator(seed: UInt64(part) + 2000)
        var read = 0
        for _ in 0..<Self.executions {
            let bytes = mutator.mutate(mutator.pick(Self.journals)).chained
            guard let journal = try? JournalFile(parsing: bytes, file: "fuzz") else { continue }
            read += 1
            let again = JournalFile.lines(journal.events, after: journal.start)
            #expect(try JournalFile(parsing: again.bytes, file: "fuzz")?.events == journal.events)
            var fold = JournalFold(.sample)
            for event in journal.events { if (try? fold.apply(event)) == nil { break } }
        }
        print("journal executions: \(Self.executions), read \(read)")
    }

    @Test(arguments: 0..<parts)
    func `a change set of any bytes is refused or read`(part: Int) {
        let sample = ChangeSet.sample.json(plan: .sample).bytes(.pretty)
        var mutator = ByteMutator(seed: UInt64(part) + 3000)
        var read = 0
        for _ in 0..<Self.executions {
            let bytes = mutator.mutate(sample)
            guard SavedChangeSet.isChangeSet(bytes), (try? SavedChangeSet(parsing: bytes, file: "fuzz")) != nil
            else { continue }
            read += 1
        }
        print("change set executions: \(Self.executions), read \(read)")
    }
}

extension [ResourceKind] {
    fileprivate func shuffled(_ seed: Int) -> [ResourceKind] {
        var generator = SplitMix64(seed: UInt64(seed))
        return shuffled(using: &generator)
    }
}

/// Changes files as decay, editors and attackers do, the same for the same seed.
struct ByteMutator {
    private static let longest = 1 << 16
    private static let words: [String] = [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-1", "1e999", "9223372036854775808", "\\u0000", "\\ud800",
        "\u{0}", "\u{FEFF}", "[[[[[[[[[[[[[[[[", "\"format\": 2,", "\"address\":", "sg-1", "vpc/", "\n",
    ]

    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(elements.count)] }

    private mutating func int(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &generator) }

    /// One to four changes, and never beyond a length that keeps memory small.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...int(4) { change(&bytes) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let (start, length) = (int(bytes.count), int(24))
        let range = min(start, bytes.count)..<min(start + length, bytes.count)
        switch int(7) {
        case 0: if !bytes.isEmpty { bytes[start] ^= 1 << UInt8(int(8)) }
        case 1: bytes.removeSubrange(range)
        case 2: bytes.insert(contentsOf: bytes[range], at: min(int(bytes.count), bytes.count))
        case 3: bytes.insert(contentsOf: Array(pick(Self.words).utf8), at: min(start, bytes.count))
        case 4: bytes.replaceSubrange(range, with: Array(pick(Self.words).utf8))
        case 5: bytes.replaceSubrange(range, with: range.map { _ in UInt8(int(256)) })
        default: bytes.removeLast(min(bytes.count, int(bytes.count) / 4))
        }
    }
}

extension [UInt8] {
    /// With a checksum that fits, where there is room for one.
    fileprivate var sealed: [UInt8] {
        let tail = Array("\"\n}\n".utf8)
        let length = Array(#"  "checksum": ""#.utf8).count + ContentHash.digits + tail.count
        guard count > length else { return self }
        let body = Array(dropLast(length))
        return body + Array(#"  "checksum": "\#(ContentHash(of: body))""#.utf8) + Array("\n}\n".utf8)
    }

    /// With the hash of each line made to fit, and the chain where a line still has one.
    fileprivate var chained: [UInt8] {
        let seal = #","hash":""#.utf8.count + ContentHash.digits + "\"}".utf8.count
        var result: [UInt8] = []
        for line in split(separator: UInt8(ascii: "\n")) {
            let content = Array(line.dropLast(seal))
            result += content + Array(#","hash":"\#(ContentHash(of: content))"}"#.utf8) + Array("\n".utf8)
        }
        return result
    }
}
