/// The program of `credential_process`, with its arguments; neither is ever shown, for people put secrets there.
public struct CredentialCommand: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The setting as it was written.
    public let text: String
    /// The setting.
    public let setting: CredentialSetting

    /// The command that the setting is.
    public init(_ text: String, setting: CredentialSetting) {
        self.text = text
        self.setting = setting
    }

    /// Program and arguments: words parted by blanks, with quotes and backslashes as a POSIX shell has them, and
    /// nothing else that a shell does. The program is found as AWS's own tools find it: a name by the search path, a path
    /// that does not begin at the root from the current folder.
    ///
    /// - Throws: a `CredentialCommandFault` for a quote that is not closed, and for a text without words.
    public func words() throws(CredentialCommandFault) -> [String] {
        var splitter = WordSplitter()
        for character in text { splitter.read(character) }
        let words = try splitter.end()
        guard words.first?.isEmpty == false else { throw .empty }
        return words
    }

    /// `***`.
    public var description: String { "***" }

    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: ["command": "***"]) }
}

/// Why a program gave no credential.
public enum CredentialCommandFault: Error, Hashable, Sendable {
    /// The setting has no words.
    case empty
    /// A quote is not closed, or nothing follows a backslash.
    case unclosedQuote
    /// It could not be started; why.
    case notStarted(String)
    /// It ended with this status.
    case exited(Int32)
    /// A signal ended it.
    case signaled(Int32)
    /// It took longer than this many seconds.
    case tookTooLong(seconds: Int)
    /// It printed more than this many bytes.
    case printedTooMuch(limit: Int)
    /// It printed something other than a credential; what is wrong.
    case malformed(String)
}

/// Parts a text into words.
private struct WordSplitter {
    private enum State {
        case blank
        case word
        case quoted(by: Character)
        indirect case escaped(in: State)
    }

    private var state = State.blank
    private var words: [String] = []

    mutating func read(_ character: Character) {
        switch state {
        case .blank where character.isWhitespace: break
        case .blank:
            words.append("")
            state = .word
            read(character)
        case .word where character.isWhitespace: state = .blank
        case .word where character == "'" || character == "\"": state = .quoted(by: character)
        case .quoted(by: character): state = .word
        case .word where character == "\\", .quoted(by: "\"") where character == "\\": state = .escaped(in: state)
        case .escaped(in: .quoted) where character != "\"" && character != "\\":
            append("\\")
            append(character)
            state = .quoted(by: "\"")
        case .escaped(in: let outer):
            append(character)
            state = outer
        case .word, .quoted: append(character)
        }
    }

    func end() throws(CredentialCommandFault) -> [String] {
        switch state {
        case .blank, .word: return words
        case .quoted, .escaped: throw .unclosedQuote
        }
    }

    private mutating func append(_ character: Character) {
        words[words.count - 1].append(character)
    }
}
