/// Finds where a node begins behind its anchor and tag, which the parser's marks include.
struct NodeHead {
    private let bytes: [UInt8]
    private var offset: Int
    private var anchorAwaited: Bool
    private var tagAwaited: Bool
    /// The tag, where the node has one.
    let tag: String?

    init(bytes: [UInt8], offset: Int, event: Event) {
        self.bytes = bytes
        self.offset = offset
        anchorAwaited = event.anchor != nil
        // The parser swallows the lone `!` of a scalar; nothing but a tag can begin a scalar with that character.
        let lone: String? = if case .scalar = event.kind, Self.hasLoneTag(bytes, offset) { "!" } else { nil }
        tag = event.tag ?? lone
        tagAwaited = tag != nil
    }

    var hasProperties: Bool { anchorAwaited || tagAwaited }

    /// How many characters the properties take, with the blanks, line breaks and comments behind them.
    mutating func skipProperties(upTo limit: Int) -> Int {
        let start = offset
        skipGap(upTo: limit)
        while offset < limit, skipProperty() { skipGap(upTo: limit) }
        return bytes[start..<min(offset, limit)].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func skipProperty() -> Bool {
        if anchorAwaited, bytes[offset] == UInt8(ascii: "&") {
            anchorAwaited = false
            skip(while: Self.isWordCharacter, from: offset + 1)
        } else if tagAwaited, bytes[offset] == UInt8(ascii: "!") {
            tagAwaited = false
            skipTag()
        } else {
            return false
        }
        return true
    }

    private mutating func skipTag() {
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "<") {
            skip(while: { $0 != UInt8(ascii: ">") }, from: offset + 2)
            offset += 1
        } else {
            skip(while: { Self.isWordCharacter($0) || Self.uriMarks.contains($0) }, from: offset + 1)
        }
    }

    private mutating func skipGap(upTo limit: Int) {
        while offset < limit {
            if bytes[offset] == UInt8(ascii: "#") {
                skip(while: { !Self.isLineBreak($0) }, from: offset)
            } else if Self.isLineBreak(bytes[offset]) || Self.isBlank(bytes[offset]) {
                offset += 1
            } else {
                return
            }
        }
    }

    private mutating func skip(while belongs: (UInt8) -> Bool, from start: Int) {
        offset = start
        while offset < bytes.count, belongs(bytes[offset]) { offset += 1 }
    }

    private static func hasLoneTag(_ bytes: [UInt8], _ offset: Int) -> Bool {
        var head = offset
        if head < bytes.count, bytes[head] == UInt8(ascii: "&") {
            while head < bytes.count, !isBlank(bytes[head]), !isLineBreak(bytes[head]) { head += 1 }
            while head < bytes.count, isBlank(bytes[head]) { head += 1 }
        }
        return head < bytes.count && bytes[head] == UInt8(ascii: "!")
    }

    private static let uriMarks = Set("-;/?:@&=+$.%!~*'()".utf8)

    private static func isWordCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
