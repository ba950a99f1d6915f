import Testing
import YAML

struct MarkTests {
    @Test func `columns count characters and offsets count bytes`() throws {
        let file = try YAMLFile(Array("größe: {Ö: 😀, next: x}\n".utf8))
        let next = try #require(file.documents[0]["größe"]?["next"])
        #expect(next.range.start == Mark(offset: 26, line: 1, column: 21))
        #expect(file.text(in: next.range) == "x")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `each kind of line end counts as one line`(lineEnd: String) throws {
        let file = try YAMLFile(Array(["a: 1", "", "b:", "  - ü", "  - z"].joined(separator: lineEnd).utf8))
        let items = try #require(file.documents[0]["b"]?.items)
        #expect(items.map(\.range.start.line) == [4, 5])
        #expect(items.map(\.range.start.column) == [5, 5])
        #expect(items.map { file.text(in: $0.range) } == ["ü", "z"])
    }

    @Test func `a byte order mark shifts offsets and nothing else`() throws {
        let file = try YAMLFile([0xEF, 0xBB, 0xBF] + Array("a: 1\nb: 2\n".utf8))
        let root = file.documents[0]
        #expect(root.range.start == Mark(offset: 3, line: 1, column: 1))
        #expect(root["b"]?.range.start == Mark(offset: 11, line: 2, column: 4))
    }

    @Test(arguments: [
        ("", Mark(offset: 0, line: 1, column: 1)), ("a: ü", Mark(offset: 5, line: 1, column: 5)),
        ("# ü\r\n", Mark(offset: 6, line: 2, column: 1)), ("\u{FEFF}", Mark(offset: 3, line: 1, column: 1)),
    ])
    func `a file knows its end`(text: String, end: Mark) throws {
        #expect(try YAMLFile(Array(text.utf8)).end == end)
    }

    @Test(arguments: [
        ("plain words: here  # comment", "plain words"), ("- 'it''s'  # comment", "'it''s'"),
        ("- \"a\\n\\u00fc\" ", "\"a\\n\\u00fc\""), ("- one\n  two\n- b", "one\n  two"),
        ("- |-\n  a\n  b\n\n# comment\n- c", "|-\n  a\n  b\n\n"), ("- &a !!str x", "x"), ("- !<tag:x,y> &a x", "x"),
        ("- &a # why\n  x", "x"), ("- ! x", "x"), ("- &a ! x", "x"), ("? &a x\n: y", "x"),
    ])
    func `a scalar's range is what was written, without anchor, tag and comment`(text: String, written: String) throws {
        let file = try YAMLFile(Array(text.utf8))
        let first = try #require(file.documents.flatMap(ScalarReplacement.scalars).first)
        #expect(file.text(in: first.range) == written)
    }

    @Test func `a block collection ends with its last node, not at the next token`() throws {
        let file = try YAMLFile(Array("a:\n  - b: c\n    d: e  # why\n\n# about f\nf: g\n".utf8))
        let root = file.documents[0]
        #expect(root["a"].map { file.text(in: $0.range) } == "- b: c\n    d: e")
        #expect(file.text(in: root.range).hasSuffix("f: g"))
    }

    @Test func `a flow collection ends behind its bracket`() throws {
        let file = try YAMLFile(Array("a: [1, {b: 2} ]  # why\nc: { }\n".utf8))
        let root = file.documents[0]
        #expect(root["a"].map { file.text(in: $0.range) } == "[1, {b: 2} ]")
        #expect(root["c"].map { file.text(in: $0.range) } == "{ }")
        let pair = try YAMLFile(Array("[a: b , c]".utf8))
        #expect(pair.documents[0].items?.first.map { pair.text(in: $0.range) } == "a: b")
    }

    @Test func `a value that was left out stands behind its colon, or behind its key`() throws {
        let file = try YAMLFile(Array("a:  # why\nb: 1\n".utf8))
        #expect(file.documents[0]["a"]?.range.start.offset == 2)
        let set = try YAMLFile(Array("? a\n# why\n? b\n".utf8))
        #expect(set.documents[0]["a"]?.range.offsets == 3..<3)
        let flow = try YAMLFile(Array("{a : , b , \"c\": }".utf8))
        #expect(flow.documents[0].entries?.map(\.value.range.start.column) == [5, 9, 16])
    }

    @Test func `every scalar of a lively file can be replaced at its marks`() throws {
        let text = """
            # sluice — größer
            name: &n prod   # the stack
            'quoted ''key''': "ü\\t😀"
            list: [ä, 'ö', "ü", {k: v}]
            block: |+
              line ö

            folded: !!str >-
              one
              two
            nested:
              - - deep
                - x: y
            """
        let file = try YAMLFile(Array(text.utf8))
        #expect(try ScalarReplacement.checkAll(in: file, named: "lively") == 18)
    }
}
