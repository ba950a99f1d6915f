extension Unicode.Scalar {
    /// Whether it could move a terminal's cursor, change its colours, reorder what is read, or be there without being
    /// seen: control characters, bidirectional overrides, characters without width, and what Unicode has not assigned.
    public var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
