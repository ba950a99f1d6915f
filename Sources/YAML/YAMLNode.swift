/// A node of a composed document, with its place in the source.
///
/// Anchors, aliases and tags are kept as they stand and never followed: whoever reads the document decides about them.
public struct YAMLNode: Hashable, Sendable {
    /// What stands before a node: `&anchor`, `!tag`, or both.
    public struct Properties: Hashable, Sendable {
        /// The name behind the ampersand.
        public var anchor: String?
        /// Resolved through the tag directives: `!!str` is `tag:yaml.org,2002:str`; the lone `!` stays `!`.
        public var tag: String?
        /// Where the first of the two begins.
        public var start: Mark

        /// The properties of a node.
        public init(anchor: String?, tag: String?, start: Mark) {
            self.anchor = anchor
            self.tag = tag
            self.start = start
        }
    }

    /// What kind of node this is, with what is in it.
    public indirect enum Content: Hashable, Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode], isFlow: Bool)
        case mapping([YAMLEntry], isFlow: Bool)
        /// `*name`
        case alias(String)
    }

    /// The node itself.
    public var content: Content
    /// What stands before it; nil where nothing does.
    public var properties: Properties?
    /// The node as written, without its properties and without comments around it.
    ///
    /// A block collection ends with the last of its nodes, a block scalar with its last line break, and an empty
    /// scalar has an empty range behind the indicator that it belongs to.
    public var range: MarkRange

    /// A node at its place.
    public init(_ content: Content, properties: Properties? = nil, range: MarkRange) {
        self.content = content
        self.properties = properties
        self.range = range
    }

    /// The scalar, when this is one.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The items, when this is a sequence.
    public var items: [YAMLNode]? {
        if case .sequence(let items, _) = content { items } else { nil }
    }

    /// The entries in their order, when this is a mapping.
    public var entries: [YAMLEntry]? {
        if case .mapping(let entries, _) = content { entries } else { nil }
    }

    /// The value of the first entry with this key, when this is a mapping that has one.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key.scalar?.text == key }?.value
    }
}

/// One `key: value` of a mapping.
public struct YAMLEntry: Hashable, Sendable {
    /// A scalar in nearly every file; YAML allows any node.
    public var key: YAMLNode
    /// An absent scalar where nothing stands behind the colon.
    public var value: YAMLNode

    /// An entry of a key and its value.
    public init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}
