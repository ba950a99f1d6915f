/// One kind of question.
protocol Mode: Sendable {
    /// The members of the answer, but for `id`.
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue]
}
