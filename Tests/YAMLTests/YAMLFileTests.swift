import Testing
import YAML

struct YAMLFileTests {
    @Test func `every scalar stays text`() throws {
        let root = try root(of: "country: no\nmode: 010\nversion: 1.10\nempty:\nnull: ~")
        #expect(root["country"]?.scalar == YAMLScalar("no"))
        #expect(root["mode"]?.scalar == YAMLScalar("010"))
        #expect(root["version"]?.scalar == YAMLScalar("1.10"))
        #expect(root["empty"]?.scalar?.isAbsent == true)
        #expect(root["null"]?.scalar == YAMLScalar("~"))
    }

    @Test func `styles are kept`() throws {
        let root = try root(of: "- plain\n- 'single'\n- \"double\"\n- |\n  literal\n- >\n  folded\n")
        let styles = root.items?.compactMap(\.scalar?.style)
        #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    }

    @Test func `an empty quoted scalar is not absent`() throws {
        #expect(try root(of: "a: ''")["a"]?.scalar?.isAbsent == false)
    }

    @Test func `each document has its root, and an empty file has none`() throws {
        let file = try YAMLFile(Array("a: 1\n---\n- b\n---\n".utf8))
        #expect(file.documents.count == 3)
        #expect(file.documents[1].items?.count == 1)
        #expect(file.documents[2].scalar?.isAbsent == true)
        #expect(try YAMLFile([]).documents == [])
        #expect(try YAMLFile(Array("# nothing here\n".utf8)).documents == [])
    }

    @Test func `anchors, tags and aliases are kept and not followed`() throws {
        let root = try root(of: "base: &base !!map {a: 1}\nuse: *base\nmerged:\n  <<: *base\nlone: ! text\n")
        #expect(root["base"]?.properties?.anchor == "base")
        #expect(root["base"]?.properties?.tag == "tag:yaml.org,2002:map")
        #expect(root["use"]?.content == .alias("base"))
        #expect(root["merged"]?.entries?.first?.key.scalar?.text == "<<")
        #expect(root["lone"]?.properties?.tag == "!")
    }

    @Test func `duplicate keys are kept for the reader to refuse`() throws {
        #expect(try root(of: "a: 1\na: 2\n").entries?.count == 2)
    }

    private func root(of text: String) throws -> YAMLNode {
        try #require(try YAMLFile(Array(text.utf8)).documents.first)
    }
}
