import SeededRandom

/// Writes YAML as people do: block and flow, comments everywhere, all kinds of scalars, one layout a file.
struct YAMLGenerator {
    private var random: SplitMix64
    private var lines: [String] = []
    private var comments = 0
    private var keys = 0
    private var anchors: [String] = []
    private var endsInBlockScalar = false
    private let step: Int
    private let listOffset: Int
    private let entriesAtRoot: Int

    /// The bytes of the file that belongs to a seed.
    static func bytes(seed: UInt64) -> [UInt8] {
        var generator = YAMLGenerator(seed: seed)
        generator.writeDocuments()
        return generator.finished()
    }

    private init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        step = random.pick([2, 2, 2, 3, 4])
        listOffset = random.pick([0, step])
        entriesAtRoot = seed % 60 == 59 ? 700 : 5
    }

    private mutating func finished() -> [UInt8] {
        let lineEnd = random.oneIn(4) ? "\r\n" : "\n"
        let mayLackLineEnd = !endsInBlockScalar && lines.last?.isEmpty == false
        let ending = mayLackLineEnd && random.oneIn(3) ? "" : lineEnd
        let start = random.oneIn(6) ? "\u{FEFF}" : ""
        return Array((start + lines.joined(separator: lineEnd) + ending).utf8)
    }

    private mutating func writeDocuments() {
        let count = random.pick([1, 1, 2, 3])
        for index in 0..<count {
            let isExplicit = index > 0 || random.oneIn(2)
            if isExplicit { lines.append("---" + trailingComment()) }
            anchors = []
            endsInBlockScalar = false
            if random.oneIn(8) { lines.append(comment()) } else { writeRoot() }
            if isExplicit, index < count - 1, random.oneIn(5) { lines.append("...") }
        }
    }

    private mutating func writeRoot() {
        if random.oneIn(10) {
            lines.append("{" + flowEntries() + "}" + trailingComment())
        } else {
            writeMapping(indentation: 0, entries: Int.random(in: 1...entriesAtRoot, using: &random), depth: 0)
        }
        if random.oneIn(3) { lines.append(comment()) }
    }

    private mutating func writeMapping(indentation: Int, entries: Int, depth: Int, opening: String? = nil) {
        let pad = String(repeating: " ", count: indentation)
        for index in 0..<entries {
            if index > 0 || opening == nil { writeInterlude(pad) }
            let start = index == 0 ? opening ?? pad : pad
            writeEntry(start + key() + ":", indentation: indentation, depth: depth)
        }
    }

    /// Now and then an empty line, or a comment about what follows.
    private mutating func writeInterlude(_ pad: String) {
        if random.oneIn(6) { lines.append("") }
        if random.oneIn(5) { lines.append(pad + comment()) }
    }

    private mutating func writeEntry(_ start: String, indentation: Int, depth: Int) {
        endsInBlockScalar = false
        let inner = indentation + step
        switch Int.random(in: 0..<(depth < 4 ? 12 : 8), using: &random) {
        case 0: lines.append(start + random.pick(["", " ~", " null", " []", " {}"]) + trailingComment())
        case 1: writeBlockScalar(start, pad: String(repeating: " ", count: inner))
        case 2:
            lines += [
                start + " several words", String(repeating: " ", count: inner) + "on two lines" + trailingComment(),
            ]
        case 3: lines.append(start + " [" + flowItems() + "]" + trailingComment())
        case 4: lines.append(start + " {" + flowEntries() + "}" + trailingComment())
        case 5: writeLongFlowList(start, pad: String(repeating: " ", count: inner))
        case 6, 7: lines.append(start + " " + anchoredScalar() + trailingComment())
        case 8, 9: writeNested(start, indentation: inner, depth: depth)
        default: writeList(start, indentation: indentation + listOffset, depth: depth)
        }
    }

    private mutating func writeNested(_ start: String, indentation: Int, depth: Int) {
        lines.append(start + trailingComment())
        writeMapping(indentation: indentation, entries: Int.random(in: 1...4, using: &random), depth: depth + 1)
    }

    private mutating func writeList(_ start: String, indentation: Int, depth: Int) {
        lines.append(start + trailingComment())
        let pad = String(repeating: " ", count: indentation)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            writeInterlude(pad)
            if random.oneIn(4) {
                writeMapping(indentation: indentation + 2, entries: 2, depth: depth + 1, opening: pad + "- ")
            } else {
                endsInBlockScalar = false
                lines.append(pad + "- " + anchoredScalar() + trailingComment())
            }
        }
    }

    private mutating func writeBlockScalar(_ start: String, pad: String) {
        lines.append(start + " " + random.pick(["|", "|-", "|+", ">", ">-", ">+"]) + trailingComment())
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            lines.append(pad + random.pick(["text", "# no comment", "key: no key", "  deeper", "- no item"]))
        }
        // Where the first line is the deeper one, the others would end the scalar.
        let first = lines.count - lines.reversed().prefix { $0.hasPrefix(pad) }.count
        if lines[first].hasPrefix(pad + " ") { lines[first] = pad + "first" }
        if random.oneIn(3) { lines.append("") }
        endsInBlockScalar = true
    }

    private mutating func writeLongFlowList(_ start: String, pad: String) {
        lines.append(start + " [" + trailingComment())
        let count = Int.random(in: 1...3, using: &random)
        for index in 1...count {
            if random.oneIn(5) { lines.append(pad + comment()) }
            let comma = index < count || random.oneIn(2) ? "," : ""
            lines.append(pad + flowScalar() + comma + trailingComment())
        }
        if random.oneIn(5) { lines.append(pad + comment()) }
        lines.append(pad + "]" + trailingComment())
    }

    private mutating func flowItems() -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in flowScalar() }.joined(separator: ", ")
    }

    private mutating func flowEntries() -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in key() + ": " + flowValue() }.joined(separator: ", ")
    }

    private mutating func flowValue() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "[" + flowItems() + "]"
        case 1: "{" + flowEntries() + "}"
        case 2: random.pick(["", "~", "null"])
        default: flowScalar()
        }
    }

    private mutating func flowScalar() -> String {
        random.pick(["word", "'it''s, quoted'", "\"a, \\\"b\\\" \\u00fc\"", "1.10", "größe 😀", "no", "two words"])
    }

    private mutating func anchoredScalar() -> String {
        if random.oneIn(8) {
            anchors.append("a\(anchors.count)")
            return "&a\(anchors.count - 1) " + flowScalar()
        }
        if !anchors.isEmpty, random.oneIn(6) { return "*" + random.pick(anchors) }
        return random.oneIn(10) ? "!custom " + flowScalar() : flowScalar()
    }

    private mutating func key() -> String {
        keys += 1
        return random.pick(["k\(keys)", "k\(keys)", "k\(keys)", "'k\(keys)'", "\"k\(keys)\"", "schlüssel \(keys)"])
    }

    private mutating func comment() -> String {
        comments += 1
        return "#" + random.pick([" ", "\t", ""]) + "comment<\(comments)>"
            + random.pick(["", "\twith tab", " [{: &*", " 😀"])
    }

    private mutating func trailingComment() -> String {
        random.oneIn(4) ? random.pick([" ", "   ", "\t"]) + comment() : random.pick(["", "", "", " "])
    }
}
