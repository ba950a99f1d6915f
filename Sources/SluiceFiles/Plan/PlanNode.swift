import SluiceCore

/// A node of a plan file, whichever its format: a text, a list or a map, with its path and its place.
struct PlanNode {
    enum Content {
        /// Numbers and booleans too: the schema types them. A quoted text is a string and nothing else.
        case text(String, isQuoted: Bool)
        case list([PlanNode])
        case map([Entry])
        /// Nothing stands behind the colon, or JSON's `null`.
        case absent
        /// Refused already: nothing more is said about it.
        case refused
    }

    struct Entry {
        var key: String
        var value: PlanNode

        var keyLocation: SourceLocation { value.keyLocation }
    }

    var content: Content
    var path: DataPath
    var location: SourceLocation
    /// Where the key stands whose value this is; where there is none, the same as `location`.
    var keyLocation: SourceLocation

    init(_ content: Content, path: DataPath, at location: SourceLocation, key: SourceLocation? = nil) {
        self.content = content
        self.path = path
        self.location = location
        keyLocation = key ?? location
    }

    /// What this is, in a word for messages.
    var kind: String {
        switch content {
        case .text: "a text"
        case .list: "a list"
        case .map: "a map"
        case .absent, .refused: "nothing"
        }
    }

    var isRefused: Bool {
        if case .refused = content { true } else { false }
    }
}
