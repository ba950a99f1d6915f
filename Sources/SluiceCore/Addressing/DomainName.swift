/// A name in DNS; neither its case nor a dot at its end makes another one.
///
/// Source: RFC 4343, and RFC 1034, section 3.1, on absolute names.
public struct DomainName: Hashable, Sendable, CustomStringConvertible {
    /// In lower case, without the dot at its end; empty for the root.
    public let text: String

    /// The name that somebody has written.
    public init(_ text: String) {
        let name = text.lowercased()
        self.text = name.hasSuffix(".") ? String(name.dropLast()) : name
    }

    /// Whether a name is this one, or lies beneath it.
    public func covers(_ name: DomainName) -> Bool {
        text.isEmpty || name == self || name.text.hasSuffix(".\(text)")
    }

    /// The name, and a dot for the root.
    public var description: String { text.isEmpty ? "." : text }
}
