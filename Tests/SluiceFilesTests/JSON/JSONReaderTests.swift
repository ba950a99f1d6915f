import SluiceCore
import SluiceFiles
import Testing

struct JSONReaderTests {
    @Test func `reads every kind of value and keeps the order of keys`() throws {
        let value = try JSONValue(parsing: #" {"z":[1,-0,2.50,6e+23],"a":{"t":true,"f":false,"n":null},"s":"x"} "#)
        #expect(value.object.map { Array($0.keys) } == ["z", "a", "s"])
        #expect(value["z"]?.array?.map { $0.text() } == ["1", "-0", "2.50", "6e+23"])
        #expect(value["z"]?[0]?.int == 1)
        #expect(value["z"]?[2]?.int == nil)
        #expect(value["z"]?[9] == nil)
        #expect(value["a"] == ["t": true, "f": false, "n": .null])
    }

    @Test func `numbers keep every digit`() throws {
        let digits = "123456789012345678901234567890.10"
        #expect(try JSONValue(parsing: digits).text() == digits)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC""#, "é€"), (#""\ud83d\ude00""#, "😀"),
        (#""ü😀""#, "ü😀"), (#""\u0000""#, "\0"), (#""""#, ""),
    ])
    func `strings are unescaped`(text: String, string: String) throws {
        #expect(try JSONValue(parsing: text).string == string)
    }

    @Test func `places count lines and characters from 1`() throws {
        let node = try JSONNode(parsing: Array("{\n  \"é😀\": \"ü\", \"b\": [7]\n}".utf8), file: "plan.json")
        guard case .object(let members) = node.content, let member = members["b"] else {
            Issue.record("not an object with b")
            return
        }
        #expect(member.keyLocation == SourceLocation(file: "plan.json", line: 2, column: 14))
        #expect(member.node.location == SourceLocation(file: "plan.json", line: 2, column: 19))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `each kind of line end counts as one line`(lineEnd: String) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "[\(lineEnd)1,\(lineEnd) ?]") }
        #expect(error?.location == SourceLocation(line: 3, column: 2))
    }

    @Test(arguments: [
        ("", JSONSyntaxError.Problem.unexpectedEnd(expected: "a value"), 1),
        ("  ", .unexpectedEnd(expected: "a value"), 3),
        ("{", .unexpectedEnd(expected: "a key in double quotes"), 2),
        ("[1 2]", .unexpected("2", expected: "a comma or ]"), 4),
        ("[1,]", .unexpected("]", expected: "a value"), 4),
        (#"{"a":1,}"#, .unexpected("}", expected: "a key in double quotes"), 8),
        (#"{"a" 1}"#, .unexpected("1", expected: "a colon"), 6),
        ("{a:1}", .unexpected("a", expected: "a key in double quotes"), 2),
        ("tru", .unexpected("t", expected: "a value"), 1), ("nulll", .trailingContent, 5),
        ("[] []", .trailingContent, 4),
        (#"{"a":1,"\u0061":2}"#, .duplicateKey("a"), 8), ("010", .invalidNumber, 1), ("-", .invalidNumber, 1),
        ("1.", .invalidNumber, 1), ("1e", .invalidNumber, 1), (".5", .unexpected(".", expected: "a value"), 1),
        ("+1", .unexpected("+", expected: "a value"), 1), ("NaN", .unexpected("N", expected: "a value"), 1),
        (#""\x""#, .invalidEscape, 2), (#""\u12g4""#, .invalidEscape, 2), (#""\ud800""#, .loneSurrogate, 2),
        (#""\ud800\u0041""#, .loneSurrogate, 2), (#""\udc00""#, .loneSurrogate, 2), ("\"a\tb\"", .controlCharacter, 3),
        (#""abc"#, .unexpectedEnd(expected: "the closing quote of a string"), 5),
        ("// no", .unexpected("/", expected: "a value"), 1),
        ("\u{FEFF}{}", .byteOrderMark, 1), ("'a'", .unexpected("'", expected: "a value"), 1),
    ])
    func `what is no JSON is refused where it goes wrong`(text: String, problem: JSONSyntaxError.Problem, column: Int) {
        #expect(throws: JSONSyntaxError(problem, at: SourceLocation(line: 1, column: column))) {
            try JSONValue(parsing: text)
        }
    }

    @Test(
        arguments: [[0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22]] as [[UInt8]])
    func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONSyntaxError(.invalidUTF8, at: SourceLocation(line: 1, column: 1))) {
            try JSONValue(parsing: bytes)
        }
    }

    @Test func `depth is limited to the level`() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try JSONValue(parsing: deepest).array?.count == 1)
        #expect(throws: JSONSyntaxError(.tooDeep(limit: 64), at: SourceLocation(line: 1, column: 65))) {
            try JSONValue(parsing: "[" + deepest + "]")
        }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[", count: 1 << 20)) }
    }

    @Test func `errors speak in one line`() {
        let error = JSONSyntaxError(.unexpected("]", expected: "a value"), at: SourceLocation(line: 1, column: 4))
        #expect("\(error)" == #""]" stands where a value should"#)
    }
}
