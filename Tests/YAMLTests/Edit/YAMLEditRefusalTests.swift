import Testing
import YAML

/// What an editor would rather leave to a person, and where it says that it is.
struct YAMLEditRefusalTests {
    @Test(arguments: [
        ("x: &x old\na: *x\n", YAMLEditError.Reason.alias(name: "x"), ["a"], 2, 4),
        ("x: &x\n  k: v\na: *x\n", .alias(name: "x"), ["a"], 3, 4), ("a: [b]\n", .notAScalar, ["a"], 1, 4),
        ("a:\n  b: 1\n", .notAScalar, ["a"], 2, 3), ("- a\n", .notAMapping, [], 1, 1),
        ("text\n", .notAMapping, [], 1, 1),
        ("a: 1\nb: 2\na: 3\n", .duplicateKey, ["a"], 3, 1), ("x: &x {a: 1}\n<<: *x\n", .mergeKey, ["a"], 2, 1),
        ("x: &x a\n*x : 1\n", .alias(name: "x"), [], 2, 1),
    ])
    func `setting names the obstacle`(
        yaml: String, reason: YAMLEditError.Reason, path: [String], line: Int, column: Int
    ) throws {
        let refusal = try #require(try YAMLEditing.refusal(setting: "a", in: yaml))
        #expect(refusal.reason == reason)
        #expect(refusal.path == path)
        #expect([refusal.mark.line, refusal.mark.column] == [line, column])
    }

    @Test(arguments: [
        ("x: &x [b]\na: *x\n", YAMLEditError.Reason.alias(name: "x")), ("a: 1\n", .notAList),
        ("a: {b: 1}\n", .notAList),
        ("a: ''\n", .notAList), ("a: []\na: []\n", .duplicateKey),
    ])
    func `adding names the obstacle`(yaml: String, reason: YAMLEditError.Reason) throws {
        #expect(try YAMLEditing.refusal(addingTo: "a", in: yaml)?.reason == reason)
    }

    @Test(arguments: [
        ("x: &x {k: v}\na: *x\n", YAMLEditError.Reason.alias(name: "x"), ["a"]),
        ("a: {<<: {k: v}}\n", .mergeKey, ["a", "b"]),
        ("a:\n- b: 1\n", .notAMapping, ["a"]), ("a: {b: 1}\na: {b: 1}\n", .duplicateKey, ["a"]),
        ("a: text\n", .notAMapping, ["a"]),
    ])
    func `a path through an obstacle is refused there`(yaml: String, reason: YAMLEditError.Reason, path: [String])
        throws
    {
        let refusal = try YAMLEditing.refusal(setting: "a.b.c", in: yaml)
        #expect(refusal?.reason == reason)
        #expect(refusal?.path == path)
    }

    @Test func `a key that is written beside a merge is set`() throws {
        let yaml = "x: &x {a: 1}\n<<: *x\na: old\n"
        #expect(try YAMLEditing.setting("a", to: "new", in: yaml) == "x: &x {a: 1}\n<<: *x\na: new\n")
    }

    @Test func `a duplicate elsewhere is no obstacle`() throws {
        #expect(try YAMLEditing.setting("a", to: "new", in: "b: 1\nb: 2\na: 3\n") == "b: 1\nb: 2\na: new\n")
    }

    @Test func `a document that is not there is refused with the number of those that are`() throws {
        #expect(
            try YAMLEditing.refusal(setting: "a", in: "a: 1\n---\n", document: 2)?.reason == .noSuchDocument(count: 2))
        #expect(try YAMLEditing.refusal(setting: "a", in: "", document: 1)?.reason == .noSuchDocument(count: 0))
    }

    @Test(arguments: ["? a\n", "? a\n? b\n", "a: |\n  no line break at the end"])
    func `a form in which the edit would change something else is refused`(yaml: String) throws {
        let path = yaml.hasPrefix("?") ? "a" : "b"
        #expect(try YAMLEditing.refusal(setting: path, in: yaml)?.reason == .unsafe)
    }

    @Test func `an edit that leads past the limits is refused`() throws {
        let yaml = Array("a: 1\n".utf8)
        var editor = try YAMLEditor(YAMLFile(yaml), limits: YAMLLimits(bytes: yaml.count))
        #expect(throws: YAMLEditError.self) { try editor.set(["a"], to: "12", inDocument: 0) }
        #expect(editor.file.bytes == yaml)
    }
}
