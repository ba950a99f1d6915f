public import SluiceCore

/// Why a text is no JSON that we accept, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The text ends inside a value; what would have to follow.
        case unexpectedEnd(expected: String)
        /// Something else stands where this was expected.
        case unexpected(Unicode.Scalar, expected: String)
        /// A complete value is followed by more.
        case trailingContent
        case duplicateKey(String)
        case tooDeep(limit: Int)
        case invalidNumber
        case invalidEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// A character below U+0020 that must be escaped in a string.
        case controlCharacter
        case invalidUTF8
        case byteOrderMark
    }

    /// What is wrong.
    public var problem: Problem
    /// Where reading stopped.
    public var location: SourceLocation

    /// An error at a place.
    public init(_ problem: Problem, at location: SourceLocation) {
        self.problem = problem
        self.location = location
    }

    /// One line, without the location.
    public var description: String {
        switch problem {
        case .unexpectedEnd(let expected): "the text ends where \(expected) should follow"
        case .unexpected(let scalar, let expected): "\(scalar.debugDescription) stands where \(expected) should"
        case .trailingContent: "more text follows the end of the JSON value"
        case .duplicateKey(let key): "the key \(JSONValue.string(key).text()) stands twice in one object"
        case .tooDeep(let limit): "values are nested deeper than \(limit) levels"
        case .invalidNumber: "this is no JSON number"
        case .invalidEscape: "a backslash is followed by what is no escape"
        case .loneSurrogate: "an escaped surrogate lacks its other half"
        case .controlCharacter: "a control character in a string must be escaped"
        case .invalidUTF8: "the bytes are not UTF-8"
        case .byteOrderMark: "the text begins with a byte order mark, which JSON forbids"
        }
    }
}
