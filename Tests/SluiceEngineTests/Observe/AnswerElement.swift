/// An element of an answer of the fake account's, as a value to be changed.
struct AnswerElement {
    var name: String
    /// As they were written.
    private var attributes = ""
    private var text = ""
    var children: [AnswerElement] = []

    /// An empty element.
    init(name: String) { self.name = name }

    /// Reads a whole answer; nil for what is no XML.
    init?(_ body: [UInt8]) {
        var rest = String(decoding: body, as: UTF8.self)[...]
        if rest.hasPrefix("<?"), let end = rest.firstIndex(of: ">") { rest = rest[rest.index(after: end)...] }
        rest = rest.drop(while: \.isWhitespace)
        self.init(reading: &rest)
    }

    private init?(reading rest: inout Substring) {
        guard let tag = Self.tag(&rest), let first = tag.split(separator: " ", maxSplits: 1).first else { return nil }
        let isEmpty = tag.hasSuffix("/")
        name = String(isEmpty && first.hasSuffix("/") ? first.dropLast() : first)
        attributes = String(tag.dropFirst(first.count).drop { $0 == "/" })
        guard !isEmpty else { return }
        while !rest.hasPrefix("</") {
            text += rest.prefix { $0 != "<" }
            rest = rest.drop { $0 != "<" }
            if rest.hasPrefix("</") { break }
            guard let child = AnswerElement(reading: &rest) else { return nil }
            children.append(child)
        }
        _ = Self.tag(&rest)
        text = Self.entities.reduce(text) { text, entity in text.replacing(entity.written, with: entity.meant) }
    }

    /// What stands between the next `<` and its `>`.
    private static func tag(_ rest: inout Substring) -> Substring? {
        guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return nil }
        defer { rest = rest[rest.index(after: end)...] }
        return rest[..<end].dropFirst()
    }

    private static let entities: [(written: String, meant: String)] = [
        ("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
    ]

    /// The element as XML.
    var written: String {
        let inside =
            children.isEmpty
            ? Self.entities.reversed().reduce(text) { text, entity in text.replacing(entity.meant, with: entity.written)
            }
            : children.map(\.written).joined()
        return "<\(name)\(attributes)>\(inside)</\(name)>"
    }

    /// The text of the child of a name; setting nil takes the child away.
    subscript(child: String) -> String? {
        get { children.first { $0.name == child }?.text }
        set {
            children.removeAll { $0.name == child }
            guard let newValue else { return }
            var element = AnswerElement(name: child)
            element.text = newValue
            children.append(element)
        }
    }
}
