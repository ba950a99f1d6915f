/// Why a response could not be read: which element, and what is wrong with it.
///
/// A response that throws this was answered by somebody, so what the request did is unknown.
public struct XMLError: Error, Hashable, Sendable {
    /// Where, from the root: `DescribeVpcsResponse/vpcSet/item[2]/cidrBlock`; empty before the root.
    public var path: String

    /// What is wrong there.
    public var problem: Problem

    /// Makes an error about the element at `path`.
    public init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }

    /// What can be wrong with a response.
    public enum Problem: Hashable, Sendable {
        /// The body has no bytes.
        case empty
        /// The body is no well-formed XML, or ends too early.
        case malformed(line: Int, reason: String)
        /// The body declares a document type, which AWS never does and an attacker might.
        case documentType
        /// The body, its nesting, one text, one tag or the number of different names is beyond what AWS ever sends.
        case beyondLimit(Limit)
        /// The root is another element than the answer that was asked for.
        case unexpectedRoot(found: String)
        /// The root is in a namespace of something else.
        case unexpectedNamespace(found: String)
        /// A required element is absent.
        case missing
        /// An element that can stand once stands twice.
        case duplicate
        /// Text was expected and there are elements.
        case notText
        /// The text is not of the expected kind.
        case notA(String, text: String)
        /// JSON was expected, of the kind that was asked for.
        case notJSON
    }

    /// The limits of `ResponseDocument`.
    public enum Limit: Hashable, Sendable {
        /// 64 MB of body.
        case bodySize
        /// 64 elements inside each other.
        case depth
        /// 1 MB of text in one element.
        case textSize
        /// 64 kB of one tag or comment.
        case tagSize
        /// 4,096 different element names.
        case names
    }
}

extension XMLError: CustomStringConvertible {
    /// The path and the problem in one line.
    public var description: String {
        path.isEmpty ? "the response \(problem)" : "\(path) \(problem)"
    }
}

extension XMLError.Problem: CustomStringConvertible {
    /// The problem as the end of a sentence that began with the element.
    public var description: String {
        switch self {
        case .empty: "is empty"
        case .malformed(let line, let reason): "is not well-formed XML: line \(line): \(reason)"
        case .documentType: "declares a document type"
        case .beyondLimit(.bodySize): "is larger than 64 MB"
        case .beyondLimit(.depth): "is nested deeper than 64 elements"
        case .beyondLimit(.textSize): "has a text longer than 1 MB"
        case .beyondLimit(.tagSize): "has a tag or comment longer than 64 kB"
        case .beyondLimit(.names): "has more than 4,096 different element names"
        case .unexpectedRoot(let found): "is expected, and <\(found)> came"
        case .unexpectedNamespace(let found): "is in the foreign namespace \(found)"
        case .missing: "is missing"
        case .duplicate: "stands more than once"
        case .notText: "has elements where a text is expected"
        case .notA(let kind, let text): "is no \(kind): '\(text)'"
        case .notJSON: "is no JSON of the kind that was asked for"
        }
    }
}
