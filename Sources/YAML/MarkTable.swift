/// Turns the parser's character counts into marks.
///
/// libyaml counts characters only. A byte offset is kept for every 64th of them, so that a look-up walks a few
/// bytes and a file of one endless line costs no more than any other.
struct MarkTable {
    private static let stride = 64
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: [UInt8]
    /// Where the text begins: behind a byte order mark.
    let start: Int
    /// The place behind the last character.
    private(set) var end = Mark(offset: 0, line: 1, column: 1)
    private var checkpoints: [Int] = []
    /// The first character of each line.
    private var lines = [0]

    /// Walks the whole text once and refuses what can be no YAML.
    init(_ bytes: [UInt8], limits: YAMLLimits) throws(YAMLError) {
        self.bytes = bytes
        start = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        let top = Mark(offset: 0, line: 1, column: 1)
        guard bytes.count <= limits.bytes else { throw YAMLError(.tooLarge(limit: limits.bytes), at: top) }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw YAMLError(.notUTF8(looksLikeUTF16: true), at: top)
        }
        try walk()
    }

    private mutating func walk() throws(YAMLError) {
        var decoder = UTF8()
        var iterator = bytes[start...].makeIterator()
        var (offset, index) = (start, 0)
        var previous: Unicode.Scalar = " "
        walking: while true {
            if index % Self.stride == 0 { checkpoints.append(offset) }
            if previous == "\n" { lines.append(index) }
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                if previous == "\r", scalar != "\n" { lines.append(index) }
                guard Self.isAllowed(scalar) else {
                    throw YAMLError(.forbiddenCharacter(scalar), at: place(of: index, offset: offset))
                }
                offset += UTF8.width(scalar)
                index += 1
                previous = scalar
            case .emptyInput:
                if previous == "\r" { lines.append(index) }
                end = place(of: index, offset: offset)
                break walking
            case .error:
                throw YAMLError(.notUTF8(looksLikeUTF16: false), at: place(of: index, offset: offset))
            }
        }
    }

    /// YAML's `c-printable`.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The mark of the character with this number, counted from 0 behind a byte order mark.
    func mark(ofCharacter index: Int) -> Mark {
        var offset = checkpoints[index / Self.stride]
        for _ in 0..<index % Self.stride { offset += Self.width(startingWith: bytes[offset]) }
        return place(of: index, offset: offset)
    }

    private func place(of index: Int, offset: Int) -> Mark {
        let line = lines.partitioningIndex { $0 > index }
        return Mark(offset: offset, line: line, column: index - lines[line - 1] + 1)
    }

    private static func width(startingWith byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}

extension [Int] {
    /// The first index whose element satisfies the predicate, in an array where all that do stand at the end.
    fileprivate func partitioningIndex(where belongsToEnd: (Int) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongsToEnd(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
