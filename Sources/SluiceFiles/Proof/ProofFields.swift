import SluiceCore

/// The fields of one line, taken one after the other.
struct ProofFields {
    let line: Int
    private let file: String
    private var rest: ArraySlice<Substring>
    private var column = 1

    init(_ text: Substring, file: String, line: Int) {
        (self.file, self.line) = (file, line)
        rest = text.split(separator: "\t", omittingEmptySubsequences: false)[...]
    }

    /// A problem with the field that comes next.
    func error(_ problem: ProofRecordError.Problem) -> ProofRecordError {
        ProofRecordError(file, line: line, column: column, problem)
    }

    /// The next field, whatever it is; nil past the end.
    mutating func takeWord() -> String? {
        guard let word = rest.popFirst() else { return nil }
        column += word.unicodeScalars.count + 1
        return String(word)
    }

    /// Takes the next field where it is this word.
    mutating func takesWord(_ word: String) -> Bool {
        guard rest.first.map({ $0 == word }) == true else { return false }
        _ = takeWord()
        return true
    }

    /// Takes the next field where it has this name: its value.
    mutating func takeIfThere(_ name: String) -> String? {
        guard let word = rest.first, word.hasPrefix("\(name)=") else { return nil }
        _ = takeWord()
        return String(word.dropFirst(name.count + 1))
    }

    /// The same, read as something.
    mutating func takeIfThere<Value>(
        _ name: String, as read: (String) -> Value?
    ) throws(ProofRecordError) -> Value? {
        let start = self
        guard let text = takeIfThere(name) else { return nil }
        guard let value = read(text) else { throw start.error(.badValue(field: name)) }
        return value
    }

    /// Takes the next field, which has to have this name.
    mutating func take(_ name: String) throws(ProofRecordError) -> String {
        guard let text = takeIfThere(name) else { throw error(.missingField(name)) }
        return text
    }

    /// The same, read as something.
    mutating func take<Value>(_ name: String, as read: (String) -> Value?) throws(ProofRecordError) -> Value {
        guard let value = try takeIfThere(name, as: read) else { throw error(.missingField(name)) }
        return value
    }

    /// Expects no more.
    func finish() throws(ProofRecordError) {
        if !isAtEnd { throw error(.unexpectedField(nextWord)) }
    }

    /// What comes next, without its value.
    var nextWord: String { String(rest.first?.prefix { $0 != "=" } ?? "") }

    /// Whether all is taken.
    var isAtEnd: Bool { rest.isEmpty }
}
