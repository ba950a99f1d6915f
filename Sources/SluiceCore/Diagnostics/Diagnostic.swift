/// One finding about the user's world: what is so, why it matters, and what to do.
///
/// Findings are returned, many at once; only the command line turns them into text on a screen.
public struct Diagnostic: Hashable, Sendable {
    /// A stable, greppable name such as `endpoint.zone-unsupported`; scripts rely on it.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        /// The name itself.
        public var rawValue: String
        /// A code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// A code written into the program.
        public init(stringLiteral value: String) { rawValue = value }
        /// The name itself.
        public var description: String { rawValue }
    }

    /// How much a finding weighs.
    public enum Severity: String, Hashable, Sendable, Comparable {
        /// Nothing goes on until this is mended.
        case error
        /// Goes on; somebody should look.
        case warning
        /// Good to know.
        case note

        private var weight: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        /// Errors come before warnings, warnings before notes.
        public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
    }

    /// What kind of finding this is.
    public var code: Code
    /// How much it weighs.
    public var severity: Severity
    /// One line: what is wrong.
    public var summary: String
    /// One line: why it is so, or why it matters.
    public var cause: String
    /// One line: what to do about it.
    public var fix: String
    /// The address, resource ID or key that the finding is about, where there is one.
    public var subject: String?
    /// Where in the plan file, where it has a place.
    public var location: SourceLocation?

    /// A finding; without a severity it is an error.
    public init(
        _ code: Code, _ severity: Severity, _ summary: String, cause: String, fix: String,
        subject: String? = nil, at location: SourceLocation? = nil
    ) {
        self.code = code
        self.severity = severity
        self.summary = summary
        self.cause = cause
        self.fix = fix
        self.subject = subject
        self.location = location
    }

    /// A finding that forbids going on.
    public init(
        _ code: Code, _ summary: String, cause: String, fix: String, subject: String? = nil,
        at location: SourceLocation? = nil
    ) {
        self.init(code, .error, summary, cause: cause, fix: fix, subject: subject, at: location)
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any finding forbids going on.
    public var containsError: Bool { contains { $0.severity == .error } }
}
