/// One kind of question.
protocol Mode: Sendable {
    /// The members of the answer, but for `id`.
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue]
}

/// A kind of question that the product cannot answer.
struct UnsupportedMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        throw Refusal(.unsupported, "the mode is not supported")
    }
}
