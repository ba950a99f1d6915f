extension String {
    /// As one word of a POSIX shell, whatever is in it.
    var shellQuoted: String { "'\(replacing("'", with: #"'\''"#))'" }
}
