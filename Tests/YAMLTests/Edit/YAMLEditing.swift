import Testing
import YAML

/// Edits of a text, for tests that compare texts.
enum YAMLEditing {
    /// The text after a scalar was set; checks that setting it again changes nothing.
    static func setting(
        _ path: String, to text: String, in yaml: String, document: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        var editor = try YAMLEditor(YAMLFile(Array(yaml.utf8)))
        let hasChanged = try editor.set(keys(path), to: text, inDocument: document)
        let edited = String(decoding: editor.file.bytes, as: UTF8.self)
        #expect(hasChanged == !edited.utf8.elementsEqual(yaml.utf8), sourceLocation: sourceLocation)
        #expect(
            try editor.set(keys(path), to: text, inDocument: document) == false, "again", sourceLocation: sourceLocation
        )
        return edited
    }

    /// The text after an item was added; checks that adding it again changes nothing.
    static func adding(
        _ item: String, to path: String, in yaml: String, document: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        var editor = try YAMLEditor(YAMLFile(Array(yaml.utf8)))
        let hasChanged = try editor.add(item, toListAt: keys(path), inDocument: document)
        let edited = String(decoding: editor.file.bytes, as: UTF8.self)
        #expect(hasChanged == !edited.utf8.elementsEqual(yaml.utf8), sourceLocation: sourceLocation)
        #expect(
            try editor.add(item, toListAt: keys(path), inDocument: document) == false, "again",
            sourceLocation: sourceLocation)
        return edited
    }

    /// Why setting a scalar is refused; nil where it is not.
    static func refusal(setting path: String, in yaml: String, document: Int = 0) throws -> YAMLEditError? {
        try refusal(in: yaml) { editor throws(YAMLEditError) in
            try editor.set(keys(path), to: "new", inDocument: document)
        }
    }

    /// Why adding an item is refused; nil where it is not.
    static func refusal(addingTo path: String, in yaml: String) throws -> YAMLEditError? {
        try refusal(in: yaml) { editor throws(YAMLEditError) in
            try editor.add("new", toListAt: keys(path), inDocument: 0)
        }
    }

    private static func refusal(
        in yaml: String, _ edit: (inout YAMLEditor) throws(YAMLEditError) -> Bool
    ) throws -> YAMLEditError? {
        var editor = try YAMLEditor(YAMLFile(Array(yaml.utf8)))
        do {
            _ = try edit(&editor)
            return nil
        } catch {
            #expect(editor.file.bytes == Array(yaml.utf8), "a refused edit changes nothing")
            return error
        }
    }

    /// `spec.proxy` as keys.
    static func keys(_ path: String) -> [String] {
        path.split(separator: ".").map(String.init)
    }
}
