/// Why AWS's configuration files cannot be used.
public enum SharedConfigError: Error, Hashable, Sendable {
    /// The file is there but cannot be read.
    case unreadable(path: String, reason: String)
    /// The file cannot be written.
    case unwritable(path: String)
    /// A line, counted from 1, is not what the format has there; its text is left out, for it may hold a secret.
    case malformed(path: String, line: Int, Problem)

    /// What is wrong with a line.
    public enum Problem: Hashable, Sendable {
        /// The file is not UTF-8.
        case encoding
        /// A section's name is not closed by `]`.
        case unclosedSection
        /// Something other than a comment stands behind a section's name.
        case textAfterSection
        /// A property, or the continuation of one, stands before any section.
        case noSection
        /// An indented line stands where there is no property to continue.
        case nothingToContinue
        /// A property has no `=`.
        case noEqualsSign
        /// A property has no name.
        case noName
    }
}
