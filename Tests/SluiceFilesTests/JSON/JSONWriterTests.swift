import SeededRandom
import SluiceFiles
import Testing

struct JSONWriterTests {
    private let value: JSONValue = ["b": [1, true, .null], "a": ["x": "y", "e": []], "é": [:]]

    @Test func `compact is one line`() {
        #expect(value.text() == #"{"b":[1,true,null],"a":{"x":"y","e":[]},"é":{}}"#)
    }

    @Test func `pretty is a value a line`() {
        let text = """
            {
              "a": {
                "e": [],
                "x": "y"
              },
              "b": [
                1,
                true,
                null
              ],
              "é": {}
            }
            """
        #expect(value.text(.pretty, keys: .sorted) == text)
        #expect(value.bytes(.pretty, keys: .sorted) == Array(text.utf8))
    }

    @Test func `what JSON wants escaped is escaped, and plain text is not`() {
        #expect(JSONValue.string("\u{1}\u{1F}\u{8}\t\n\u{C}\r\"\\/é😀").text() == #""\u0001\u001f\b\t\n\f\r\"\\/é😀""#)
    }

    @Test func `what a terminal would obey or nobody would see is escaped, and read back the same`() throws {
        let value = JSONValue.string("a\u{7F}\u{9B}2J\u{202E}\u{200B}\u{2028}\u{E0001}é")
        #expect(value.text() == #""a\u007f\u009b2J\u202e\u200b\u2028\udb40\udc01é""#)
        #expect(try JSONValue(parsing: value.bytes()) == value)
    }

    @Test func `members are set and removed by key`() {
        var value: JSONValue = [:]
        value["a"] = 1
        value["b"] = "two"
        value["a"] = nil
        #expect(value == ["b": "two"])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what was written is read again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let value = JSONValue.random(depth: 5, using: &random)
        #expect(try JSONValue(parsing: value.bytes()) == value)
        #expect(try JSONValue(parsing: value.bytes(.pretty)) == value)
        let sorted = try JSONValue(parsing: value.bytes(.pretty, keys: .sorted))
        #expect(sorted.text(keys: .sorted) == value.text(keys: .sorted))
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout SplitMix64) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .int(Int.random(in: .min ... .max, using: &random))
        case 3, 4: return .string(randomString(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in self.random(depth: depth - 1, using: &random) })
        default:
            var object: JSONValue = [:]
            for _ in 0..<Int.random(in: 0..<5, using: &random) {
                object[randomString(using: &random)] = self.random(depth: depth - 1, using: &random)
            }
            return object
        }
    }

    private static func randomString(using random: inout SplitMix64) -> String {
        let scalars = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x10FFFF), using: &random))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
