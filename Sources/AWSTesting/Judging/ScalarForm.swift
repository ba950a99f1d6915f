import FoundationEssentials

/// How a value that is neither structure nor list is written on the wire.
struct ScalarForm {
    private let kind: ModelShape.Kind

    /// The form of a kind; a structure or a list has none that matches.
    init(_ kind: ModelShape.Kind) {
        self.kind = kind
    }

    /// Whether the text is a value of this kind as AWS's own clients write it.
    func matches(_ text: String) -> Bool {
        switch kind {
        case .string: true
        case .boolean: text == "true" || text == "false"
        case .integer: Int32(text).map { String($0) == text } ?? false
        case .long: Int64(text).map { String($0) == text } ?? false
        case .float, .double: Double(text)?.isFinite ?? false
        case .timestamp: isTimestamp(text)
        case .blob: Data(base64Encoded: text) != nil
        case .structure, .list: false
        }
    }

    /// ISO 8601 in UTC, with or without parts of a second: `2026-01-02T03:04:05Z`.
    private func isTimestamp(_ text: String) -> Bool {
        let whole = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return text.hasSuffix("Z") && ((try? whole.parse(text)) ?? (try? fractional.parse(text))) != nil
    }
}
