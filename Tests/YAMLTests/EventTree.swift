import YAML

/// Writes documents as the event tree that yaml-test-suite compares.
struct EventTree {
    private var lines: [String] = []

    init(_ documents: [YAMLNode]) {
        lines.append("+STR")
        for document in documents {
            lines.append("+DOC")
            append(document)
            lines.append("-DOC")
        }
        lines.append("-STR")
    }

    var text: String { lines.joined(separator: "\n") }

    /// The suite's own tree without what a node tree does not keep: indentation, document marks and flow signs.
    static func normalized(_ tree: String) -> String {
        tree.split(separator: "\n").map { line in
            var line = line.drop { $0 == " " }
            for (event, marks) in [("+DOC", [" ---"]), ("-DOC", [" ..."]), ("+SEQ", [" []"]), ("+MAP", [" {}"])]
            where line.hasPrefix(event) {
                for mark in marks where line.dropFirst(event.count).hasPrefix(mark) {
                    line = line.prefix(event.count) + line.dropFirst(event.count + mark.count)
                }
            }
            return String(line)
        }.joined(separator: "\n")
    }

    private mutating func append(_ node: YAMLNode) {
        switch node.content {
        case .alias(let name): lines.append("=ALI *\(name)")
        case .scalar(let scalar):
            lines.append("=VAL\(properties(of: node)) \(sign(of: scalar.style))\(escaped(scalar.text))")
        case .sequence(let items, _):
            lines.append("+SEQ\(properties(of: node))")
            for item in items { append(item) }
            lines.append("-SEQ")
        case .mapping(let entries, _):
            lines.append("+MAP\(properties(of: node))")
            for entry in entries {
                append(entry.key)
                append(entry.value)
            }
            lines.append("-MAP")
        }
    }

    private func properties(of node: YAMLNode) -> String {
        let anchor = node.properties?.anchor.map { " &\($0)" } ?? ""
        let tag = node.properties?.tag.map { " <\($0)>" } ?? ""
        return anchor + tag
    }

    private func sign(of style: YAMLScalar.Style) -> String {
        switch style {
        case .plain: ":"
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            case "\r": "\\r"
            case "\u{8}": "\\b"
            default: String(scalar)
            }
        }.joined()
    }
}
