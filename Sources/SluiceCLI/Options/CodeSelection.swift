import SluiceCore

/// Which findings somebody wants to hear of.
struct CodeSelection: Hashable, Sendable {
    /// Codes or their first words; empty for all.
    var only: [String] = []
    /// Codes or their first words.
    var skip: [String] = []

    func contains(_ code: Diagnostic.Code) -> Bool {
        (only.isEmpty || only.contains(where: code.isMeant)) && !skip.contains(where: code.isMeant)
    }
}

extension Diagnostic.Code {
    /// Whether a word names this code: all of it, or its first part.
    func isMeant(by word: String) -> Bool { rawValue == word || topic == word }

    /// Its first word: `network` of `network.no-nat`.
    var topic: String { String(rawValue.prefix { $0 != "." }) }
}
