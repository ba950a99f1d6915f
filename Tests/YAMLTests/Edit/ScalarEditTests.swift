import Testing
import YAML

/// Setting a scalar that is there, or whose place is null.
struct ScalarEditTests {
    @Test(arguments: [
        ("a: old\n", "a: new\n"), ("a:   old   # why\n", "a:   new   # why\n"), ("a: 'old'\n", "a: 'new'\n"),
        ("a: \"old\"\n", "a: \"new\"\n"), ("a: old", "a: new"), ("? a\n: old\n", "? a\n: new\n"),
        ("a: one\n  two\nb: 1\n", "a: new\nb: 1\n"), ("{a: old, b: 1}", "{a: new, b: 1}"),
        ("a: &x old\nb: *x\n", "a: &x new\nb: *x\n"), ("a: !Ref old\n", "a: !Ref new\n"),
        ("a:\n  # why\n  old\n", "a:\n  # why\n  new\n"), ("'a': old\n", "'a': new\n"),
    ])
    func `only the scalar changes, and keeps its quotes, anchor, tag and comment`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == edited)
    }

    @Test(arguments: ["a: new", "a: 'new'", "a: \"new\"", "a: >-\n  new\n", "x: &x new\na: *x\n"])
    func `what is so already stays as it is written`(yaml: String) throws {
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == yaml)
    }

    @Test(arguments: [
        ("a: |\n  one\n  two\n\nb: 1\n", "a: new\n\nb: 1\n"), ("a: |-  # why\n  one\nb: 1\n", "a: new  # why\nb: 1\n"),
        ("a: >\n  one", "a: new"), ("a: |+\n  one\n\n\n", "a: new\n\n\n"),
    ])
    func `a block scalar gives way to one line, and the comment of its header stays`(yaml: String, edited: String)
        throws
    {
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == edited)
    }

    @Test(arguments: [
        ("a:\nb: 1\n", "a: new\nb: 1\n"), ("a:   # why\n", "a: new   # why\n"), ("a: ~  # why\n", "a: new  # why\n"),
        ("a: null\n", "a: new\n"), ("a: &x\nb: *x\n", "a: &x new\nb: *x\n"), ("{a: , b: 1}", "{a: new , b: 1}"),
        ("{a, b: 1}", "{a: new, b: 1}"), ("{\"a\":null}", "{\"a\":\"new\"}"), ("a: !!str\n", "a: !!str new\n"),
    ])
    func `a null gives way`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == edited)
    }

    @Test(arguments: [
        "no", "Yes", "y", "ON", "null", "~", "", " a", "a ", "12", "-1", "1e3", "0x1F", "1_000", "12:30:45", ".5",
        ".inf",
        "2001-12-14", "10.0.0.1", "- a", "-a", "? a", "*a", "&a", "!a", "%a", "@a", "`a", "#a", "a #b", "a: b", "a:",
        "...",
        "---", "[a", "{a", "a, b", "it's", "\"a\"", "|", ">", "<<", "=", "tab\there", "line\nbreak", "\u{85}",
        "\u{2028}",
        "\u{FEFF}", "\u{0}", "\\n", "😀",
    ])
    func `what a parser could misread is quoted`(text: String) throws {
        let edited = try YAMLEditing.setting("a", to: text, in: "a: old\n")
        let node = try #require(try YAMLFile(Array(edited.utf8)).documents[0]["a"])
        #expect(node.scalar == YAMLScalar(text, style: .doubleQuoted))
        #expect(edited.utf8.count { $0 == 0x0A } == 1)
    }

    @Test(arguments: [
        "proxy.json", "./proxy.json", "../net/proxy.json", "/etc/proxy.json", "sg-0123456789abcdef0", "1.14.1-gke.0",
        "größe",
        "http://proxy:3128", "two words", "us-east-1a", ".hidden", "arn:aws:ec2:us-east-1:1:x/y",
    ])
    func `what every parser reads as text is plain`(text: String) throws {
        #expect(try YAMLEditing.setting("a", to: text, in: "a: old\n") == "a: \(text)\n")
    }

    @Test(arguments: [
        ("it's", "a: 'it''s'\n"), ("no", "a: 'no'\n"), ("line\nbreak", "a: \"line\\nbreak\"\n"),
        ("\u{2028}", "a: \"\\U00002028\"\n"),
    ])
    func `single quotes are kept where the text allows it`(text: String, edited: String) throws {
        #expect(try YAMLEditing.setting("a", to: text, in: "a: 'old'\n") == edited)
    }

    @Test func `a colon inside braces is quoted`() throws {
        #expect(try YAMLEditing.setting("a", to: "x:y", in: "{a: old}") == "{a: \"x:y\"}")
    }

    @Test func `the text null is not the null that stands there`() throws {
        #expect(try YAMLEditing.setting("a", to: "null", in: "a: null\n") == "a: \"null\"\n")
    }
}
