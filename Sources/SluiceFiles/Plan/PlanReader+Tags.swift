import OrderedCollections
import SluiceCore

/// `tags`: what the user wants on everything that is made.
extension PlanReader {
    /// EC2's 50 without those that sluice may need itself: its six and `Name`.
    private static let mostTags = 43
    private static let longestKey = 128
    private static let longestValue = 256

    mutating func readTags(_ node: PlanNode) -> OrderedDictionary<String, String> {
        var tags: OrderedDictionary<String, String> = [:]
        let entries = map(node) ?? []
        if entries.count > Self.mostTags {
            report(
                "plan.too-many-tags", "there are \(entries.count) tags",
                cause: "EC2 takes 50 on an object, and sluice needs 7 of them", fix: "keep \(Self.mostTags) at most",
                at: node)
        }
        for entry in entries {
            checkKey(entry, beside: tags)
            tags[entry.key] = readTagValue(entry.value) ?? ""
        }
        return tags
    }

    private mutating func checkKey(_ entry: PlanNode.Entry, beside tags: OrderedDictionary<String, String>) {
        let key = entry.key
        if let prefix = ["aws:", "sluice:"].first(where: { key.lowercased().hasPrefix($0) }) {
            reportKey(
                entry, "plan.tag-reserved", "the tag \(key.quoted) begins with `\(prefix)`",
                cause: prefix == "aws:" ? "AWS keeps these to itself" : "by these sluice knows its own objects again",
                fix: "choose another key")
        } else if key.isEmpty || key.utf16.count > Self.longestKey {
            reportKey(
                entry, "plan.tag-length", "the key of a tag has \(key.utf16.count) characters",
                cause: "EC2 takes 1 to \(Self.longestKey)", fix: "choose another key")
        } else if let twin = tags.keys.first(where: { $0.lowercased() == key.lowercased() }) {
            reportKey(
                entry, "plan.tag-case", "the tags \(twin.quoted) and \(key.quoted) differ in case only",
                cause: "EC2 keeps both; whoever filters by one misses the other", fix: "remove one of the two",
                severity: .warning)
        } else if key == "Name" {
            reportKey(
                entry, "plan.tag-name", "the tag `Name` gives every object the same name",
                cause: "sluice names each object after the stack and what it is for",
                fix: "remove it, and choose the stack's `name` instead", severity: .warning)
        }
        checkCharacters(key, entry.value, at: entry.keyLocation)
    }

    private mutating func readTagValue(_ node: PlanNode) -> String? {
        // An empty value is a value here.
        if case .text("", _) = node.content { return "" }
        if case .absent = node.content { return "" }
        guard let value = text(node) else { return nil }
        checkCharacters(value, node, at: node.location)
        guard value.utf16.count > Self.longestValue else { return value }
        report(
            "plan.tag-length", "\(node.path) has \(value.utf16.count) characters",
            cause: "EC2 takes \(Self.longestValue) at most",
            fix: "shorten it", at: node)
        return nil
    }

    private mutating func checkCharacters(_ text: String, _ node: PlanNode, at location: SourceLocation) {
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            report(
                "plan.tag-characters", "a control character is in the tag \(node.path)",
                cause: "nobody could see it, or write a filter for it",
                fix: "remove it; line ends are control characters too", path: node.path, at: location)
        } else if !text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || "+-=._:/@".contains($0) }) {
            report(
                "plan.tag-characters", "\(text.quoted) has characters that not every AWS service takes in a tag",
                cause: "letters, digits, blanks and + - = . _ : / @ are safe everywhere", fix: "keep to these",
                path: node.path, at: location, severity: .warning)
        }
    }

    private mutating func reportKey(
        _ entry: PlanNode.Entry, _ code: Diagnostic.Code, _ summary: String, cause: String, fix: String,
        severity: Diagnostic.Severity = .error
    ) {
        report(
            code, summary, cause: cause, fix: fix, path: entry.value.path, at: entry.keyLocation, severity: severity)
    }
}
