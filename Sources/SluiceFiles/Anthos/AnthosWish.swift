import YAML

/// One thing that a document of the workspace is to say.
enum AnthosWish {
    case set([String], to: String)
    case add(String, toListAt: [String])

    /// Edits the document so that it says it; where it does already, nothing changes.
    func grant(in editor: inout YAMLEditor, document: Int) throws(YAMLEditError) {
        switch self {
        case .set(let path, let text): try editor.set(path, to: text, inDocument: document)
        case .add(let item, let path): try editor.add(item, toListAt: path, inDocument: document)
        }
    }

    /// What was to happen, for messages: `add sg-1 to spec.securityGroupIDs`.
    var words: String {
        switch self {
        case .set(let path, let text): "write `\(text)` in \(path.joined(separator: "."))"
        case .add(let item, let path): "add \(item) to \(path.joined(separator: "."))"
        }
    }
}
