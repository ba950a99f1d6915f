import Testing
import YAML

struct YAMLErrorTests {
    @Test func `broken grammar is located, with the parser's words`() {
        let error = error(reading: Array("a: ü\nb: [1, 2\nc: 3\n".utf8))
        #expect(error?.mark == Mark(offset: 16, line: 3, column: 2))
        guard case .syntax(let problem, let context) = error?.reason else {
            Issue.record("not a syntax error: \(String(describing: error))")
            return
        }
        #expect(problem == "did not find expected ',' or ']'")
        #expect(
            context == YAMLError.Context("while parsing a flow sequence", from: Mark(offset: 9, line: 2, column: 4)))
    }

    @Test(arguments: [0x00, 0x07, 0x1B, 0x7F, 0x9B] as [UInt32])
    func `control characters are refused where they stand`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let error = error(reading: Array("ü: x\(scalar)y".utf8))
        #expect(error == YAMLError(.forbiddenCharacter(scalar), at: Mark(offset: 5, line: 1, column: 5)))
    }

    @Test(arguments: [[0xC3], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
    func `bytes that are no UTF-8 are refused where they stand`(bytes: [UInt8]) {
        let error = error(reading: Array("a: 1\nb: ".utf8) + bytes)
        #expect(error == YAMLError(.notUTF8(looksLikeUTF16: false), at: Mark(offset: 8, line: 2, column: 4)))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func `UTF-16 is called by its name`(bytes: [UInt8]) {
        #expect(error(reading: bytes)?.reason == .notUTF8(looksLikeUTF16: true))
    }

    @Test func `the limits are exact`() throws {
        let limits = YAMLLimits(bytes: 9, nodes: 4, depth: 2)
        #expect(try YAMLFile(Array("[[1], 2] ".utf8), limits: limits).documents.count == 1)
        #expect(error(reading: Array("[[1], 2]  ".utf8), limits)?.reason == .tooLarge(limit: 9))
        #expect(error(reading: Array("[1,2,3,4]".utf8), limits)?.reason == .tooManyNodes(limit: 4))
        #expect(error(reading: Array("[[[]]]".utf8), limits)?.reason == .tooDeep(limit: 2))
    }

    @Test func `a flood of brackets is refused at the limit`() {
        let flood = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        #expect(error(reading: flood) == YAMLError(.tooDeep(limit: 64), at: Mark(offset: 64, line: 1, column: 65)))
    }

    @Test func `aliases of aliases cost a node each`() throws {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
        #expect(try YAMLFile(Array(bomb.utf8), limits: YAMLLimits(nodes: 13)).documents.count == 1)
    }

    private func error(reading bytes: [UInt8], _ limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
        do {
            _ = try YAMLFile(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}
