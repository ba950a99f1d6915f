import SluiceCore

/// What every part of the schema is made of.
extension PlanReader {
    /// The entries of a map.
    mutating func map(_ node: PlanNode) -> [PlanNode.Entry]? {
        guard case .map(let entries) = node.content else {
            return mismatch(node, "a map", "write `key: value` under it")
        }
        return entries
    }

    /// The items of a list.
    mutating func list(_ node: PlanNode) -> [PlanNode]? {
        guard case .list(let items) = node.content else { return mismatch(node, "a list", Self.listAdvice(node)) }
        return items
    }

    private static func listAdvice(_ node: PlanNode) -> String {
        guard case .text(let text, _) = node.content, !text.contains("`") else { return "write it as `[…]`" }
        return "write `[\(text.hidingUserInfo.prefix(40))]`"
    }

    /// The items of a list in which nothing may be missing.
    mutating func filledList(_ node: PlanNode, why: String) -> [PlanNode]? {
        guard let items = list(node) else { return nil }
        guard !items.isEmpty else {
            report(
                "plan.empty-list", "\(node.path) is empty", cause: why, fix: "name at least one, or remove the key",
                at: node)
            return nil
        }
        return items
    }

    /// A text, in quotes or not.
    mutating func text(_ node: PlanNode) -> String? {
        guard case .text(let text, _) = node.content else { return mismatch(node, "a text", "write a single value") }
        guard !text.isEmpty else {
            report(
                "plan.empty-value", "\(node.path) is an empty text", cause: "there is no meaning to it",
                fix: "write a value, or remove the key", at: node)
            return nil
        }
        return text
    }

    /// `true` or `false`; YAML's many other words for them are texts.
    mutating func bool(_ node: PlanNode) -> Bool? {
        guard case .text(let text, let isQuoted) = node.content else {
            return mismatch(node, "true or false", "write `true` or `false`")
        }
        switch (text, isQuoted) {
        case ("true", false): return true
        case ("false", false): return false
        default:
            reportBoolean(text, isQuoted: isQuoted, node)
            return nil
        }
    }

    private mutating func reportBoolean(_ text: String, isQuoted: Bool, _ node: PlanNode) {
        let meant: Bool? =
            switch text.lowercased() {
            case "true", "yes", "on", "y", "1": true
            case "false", "no", "off", "n", "0": false
            default: nil
            }
        let doubt = meant == nil ? "" : ", which some parsers take for a boolean and others for a word"
        report(
            "plan.bad-boolean", "\(node.path) is neither true nor false",
            cause: isQuoted ? "the quotes make it a text" : "it is \(text.quoted)\(doubt)",
            fix: meant.map { "write `\($0)`, without quotes" } ?? "write `true` or `false`", at: node)
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ node: PlanNode, as type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let text = text(node) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        report(
            "plan.bad-word", "\(node.path) cannot be \(text.quoted)",
            cause: "it is one of \(words.joined(separator: ", "))",
            fix: words.nearest(to: text).map { "did you mean `\($0)`?" } ?? "choose one of them", at: node)
        return nil
    }

    /// Each item by itself, without those that stand before already.
    mutating func distinct<Value: Hashable & CustomStringConvertible>(_ items: [(PlanNode, Value)]) -> [Value] {
        var seen: Set<Value> = []
        return items.compactMap { node, value in
            if seen.insert(value).inserted { return value }
            report(
                "plan.duplicate-item", "\(value.description.quoted) is listed twice",
                cause: "one of the two is a slip: perhaps another was meant", fix: "remove it, or write the right one",
                at: node)
            return nil
        }
    }

    private mutating func mismatch<Value>(_ node: PlanNode, _ expected: String, _ fix: String) -> Value? {
        guard !node.isRefused else { return nil }
        report(
            "plan.wrong-type", "\(node.path == .root ? "the plan" : "\(node.path)") is \(node.kind)",
            cause: "the schema wants \(expected) here", fix: fix, at: node)
        return nil
    }
}
