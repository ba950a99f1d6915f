import SluiceCore

/// The bytes of a JSON text with the place that has been reached.
struct JSONText {
    let bytes: [UInt8]
    private let file: String?
    private(set) var offset = 0
    private var line = 1
    /// Where column 1 would be if every character had one byte.
    private var lineStart = 0

    init(_ bytes: [UInt8], file: String?) {
        self.bytes = bytes
        self.file = file
    }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    var location: SourceLocation { SourceLocation(file: file, line: line, column: offset - lineStart + 1) }

    /// Steps over one byte, which must be there.
    mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0A || byte == 0x0D && peek != 0x0A {
            line += 1
            lineStart = offset
        } else if byte & 0xC0 == 0x80 {
            lineStart += 1
        }
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        advance()
        return true
    }

    mutating func skip(_ word: StaticString) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[offset...].starts(with: word) else { return false }
        offset += word.count
        return true
    }

    mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { advance() }
    }

    func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError { JSONSyntaxError(problem, at: location) }

    /// The error for something else than what is expected here.
    func unexpected(_ expected: String) -> JSONSyntaxError {
        var decoder = UTF8()
        var rest = bytes[offset...].makeIterator()
        switch decoder.decode(&rest) {
        case .scalarValue(let scalar): return error(.unexpected(scalar, expected: expected))
        case .emptyInput: return error(.unexpectedEnd(expected: expected))
        case .error: return error(.invalidUTF8)
        }
    }

    /// A number; its first character is next.
    mutating func number() throws(JSONSyntaxError) -> JSONNumber {
        let start = offset
        let invalid = error(.invalidNumber)
        _ = skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")), skipDigits() == 0 { throw invalid }
        if skip(UInt8(ascii: ".")), skipDigits() == 0 { throw invalid }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
            if skipDigits() == 0 { throw invalid }
        }
        if let next = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { throw invalid }
        return JSONNumber(checked: String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        return offset - start
    }
}
