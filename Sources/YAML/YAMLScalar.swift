/// A scalar: always text, never typed here, because only a schema knows that `no` is a country.
public struct YAMLScalar: Hashable, Sendable {
    /// How the text was written.
    public enum Style: Hashable, Sendable {
        case plain
        case singleQuoted
        case doubleQuoted
        /// `|`
        case literal
        /// `>`
        case folded
    }

    /// The text after unescaping and folding.
    public var text: String
    /// How it was written.
    public var style: Style

    /// A scalar of this text.
    public init(_ text: String, style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// Whether nothing at all was written, as behind the colon of `key:`.
    public var isAbsent: Bool { text.isEmpty && style == .plain }
}
