extension String {
    /// The text with everything that could move the cursor, change colours or reorder what is read made visible.
    ///
    /// Every text from outside goes through here on its way to a terminal, or into a comment of a file: control
    /// characters, bidirectional overrides and characters without width are written as `\u{…}`.
    package var visible: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        return unicodeScalars.map { $0.isInvisible ? "\\u{\(String($0.value, radix: 16))}" : String($0) }.joined()
    }
}
