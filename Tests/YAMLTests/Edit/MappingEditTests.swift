import Testing
import YAML

/// Setting a scalar whose key is not there.
struct MappingEditTests {
    @Test func `a new key stands behind the last entry, before the comments and empty lines that follow`() throws {
        let yaml = """
            # about the whole
            spec:
                version: 1   # pinned
                # the end of spec

            # about status
            status: {}
            """
        let edited = yaml.replacing("# pinned\n", with: "# pinned\n    proxy: proxy.json\n")
        #expect(try YAMLEditing.setting("spec.proxy", to: "proxy.json", in: yaml) == edited)
    }

    @Test(arguments: [
        ("spec:\n  a: 1\n", "spec:\n  a: 1\n  proxy: new\n"), ("spec:\n  a: 1", "spec:\n  a: 1\n  proxy: new"),
        ("spec:\r\n  a: 1\r\n", "spec:\r\n  a: 1\r\n  proxy: new\r\n"),
        ("spec: {a: 1}\n", "spec: {a: 1, proxy: new}\n"),
        ("spec: {}\n", "spec: {proxy: new}\n"), ("spec: { }\n", "spec: {proxy: new}\n"),
        ("spec: { a: 1 }\n", "spec: { a: 1, proxy: new }\n"),
        ("spec:\n  a:\nb: 1\n", "spec:\n  a:\n  proxy: new\nb: 1\n"),
        ("spec:\n  a: *x\n", "spec:\n  a: *x\n  proxy: new\n"), ("- spec: 1\n", nil),
        ("spec: !map\n  a: 1\n", "spec: !map\n  a: 1\n  proxy: new\n"),
        ("spec: &s\n  &k a: 1\n", "spec: &s\n  &k a: 1\n  proxy: new\n"),
        ("spec:\n  ? a\n  : 1\n", "spec:\n  ? a\n  : 1\n  proxy: new\n"),
        ("spec: {\n  a: 1,\n  b: 2  # why\n}\n", "spec: {\n  a: 1,\n  b: 2,  # why\n  proxy: new\n}\n"),
        ("spec: {a: }\n", "spec: {a: , proxy: new }\n"),
        ("{\"spec\": {}}", "{\"spec\": {\"proxy\": \"new\"}}"),
        ("{\"spec\": {\"a\": 1}}", "{\"spec\": {\"a\": 1, \"proxy\": \"new\"}}"),
        ("spec:\n- a\nb: 1\n", nil),
    ])
    func `a new key takes the form of its parent`(yaml: String, edited: String?) throws {
        guard let edited else {
            #expect(try YAMLEditing.refusal(setting: "spec.proxy", in: yaml)?.reason == .notAMapping)
            return
        }
        #expect(try YAMLEditing.setting("spec.proxy", to: "new", in: yaml) == edited)
    }

    @Test(arguments: [
        ("a: |\n  text\n\n# end\n", "a: |\n  text\nnew: x\n\n# end\n"),
        ("a: |+\n  text\n\n# end\n", "a: |+\n  text\n\nnew: x\n# end\n"),
        ("a: |+\n  text\n\n", "a: |+\n  text\n\nnew: x\n"), ("a: |-\n  text", "a: |-\n  text\nnew: x"),
        ("a: >\n  text + \n", "a: >\n  text + \nnew: x\n"),
        ("a:\n  - b: |+\n      t\n\n", "a:\n  - b: |+\n      t\n\nnew: x\n"),
    ])
    func `a block scalar before the new key keeps its text`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.setting("new", to: "x", in: yaml) == edited)
    }

    @Test(arguments: [
        ("a: 1\n", "a: 1\nx:\n  p:\n    z: new\n"), ("a:\n   b: 1\n", "a:\n   b: 1\nx:\n   p:\n      z: new\n"),
        ("{a: 1}\n", "{a: 1, x: {p: {z: new}}}\n"),
        ("x:\n  p:   # why\nb: 1\n", "x:\n  p:   # why\n    z: new\nb: 1\n"),
        ("x: ~  # why\nb: 1\n", "x:  # why\n  p:\n    z: new\nb: 1\n"),
        ("x:\n  null # why\n", "x:\n  p:\n    z: new # why\n"),
        ("x: &a null\nb: *a\n", "x: &a\n  p:\n    z: new\nb: *a\n"), ("x: {p: }\n", "x: {p: {z: new} }\n"),
        ("x: {p}\n", "x: {p: {z: new}}\n"), ("{\"x\":null}", "{\"x\":{\"p\": {\"z\": \"new\"}}}"),
        ("a:\n    - b\n", "a:\n    - b\nx:\n    p:\n        z: new\n"),
        ("x:\r\nb: 1\r\n", "x:\r\n  p:\r\n    z: new\r\nb: 1\r\n"),
    ])
    func `parents that are missing or null are made in the file's indentation`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.setting("x.p.z", to: "new", in: yaml) == edited)
    }

    @Test(arguments: [
        ("", "a: new\n"), ("\u{FEFF}", "\u{FEFF}a: new\n"), ("# why\n", "# why\na: new\n"), ("# why", "# why\na: new"),
        ("# why\r\n", "# why\r\na: new\r\n"), ("---\n", "---\na: new\n"), ("---", "---\na: new"),
        ("--- # why\n", "--- # why\na: new\n"), ("---\n...\n", "---\na: new\n...\n"),
        ("---\n# why\n---\nb: 1\n", "---\n# why\na: new\n---\nb: 1\n"), ("--- ~\n", "---\na: new\n"),
        ("null\n", "a: new\n"), ("%YAML 1.1\n---\n", "%YAML 1.1\n---\na: new\n"), ("{}", "{a: new}"),
        ("--- &x\n", "--- &x\na: new\n"),
    ])
    func `an empty document gets a root`(yaml: String, edited: String) throws {
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == edited)
    }

    @Test func `only the document that was named is touched`() throws {
        let yaml = "a: 1\n---\na: 2\n...\n---\na: 3\n"
        #expect(
            try YAMLEditing.setting("b", to: "new", in: yaml, document: 1)
                == "a: 1\n---\na: 2\nb: new\n...\n---\na: 3\n")
        #expect(try YAMLEditing.setting("b", to: "new", in: yaml, document: 2) == yaml + "b: new\n")
    }

    @Test func `a key that needs quotes has them`() throws {
        #expect(try YAMLEditing.setting("yes", to: "new", in: "a: 1\n") == "a: 1\n\"yes\": new\n")
    }

    @Test func `a tab before a comment stays`() throws {
        #expect(try YAMLEditing.setting("b", to: "new", in: "a: 1\t# why\tnot\n") == "a: 1\t# why\tnot\nb: new\n")
    }
}
