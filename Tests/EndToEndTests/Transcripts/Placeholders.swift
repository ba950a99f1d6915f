/// Replaces what differs from run to run, so that two runs which do the same have the same text.
///
/// AWS IDs keep their length and are numbered as they appear: `vpc-00000000000000001`. Durations become `T s`, moments
/// `TIME`, hashes `HASH`, and every text of ``names`` its name.
struct Placeholders {
    /// Texts that stand for something, such as the path of a temporary folder.
    var names: [String: String] = [:]
    private var ids: [Substring: String] = [:]

    mutating func replacing(_ text: String) -> String {
        var text = text
        for (value, name) in names { text = text.replacing(value, with: name) }
        text = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/, with: "TIME")
            .replacing(/\b(\d+\.\d|\d+ min \d+|\d+) s\b/, with: "T s")
            .replacing(/"milliseconds": \d+/, with: #""milliseconds": T"#)
            .replacing(/\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b/, with: "HASH")
            .replacing(/choose it with --lineage [0-9a-f]{8}/, with: "choose it with --lineage HASH")
        return text.replacing(/\b(vpc|subnet|rtb|rtbassoc|igw|sg|sgr|vpce|pl|eni)-([0-9a-f]{8,17})\b/) { match in
            number(match.0, kind: match.1, digits: match.2.count)
        }
    }

    private mutating func number(_ id: Substring, kind: Substring, digits: Int) -> String {
        if let known = ids[id] { return known }
        let number = String(ids.keys.count { $0.hasPrefix("\(kind)-") } + 1)
        let placeholder = "\(kind)-\(String(repeating: "0", count: digits - number.count))\(number)"
        ids[id] = placeholder
        return placeholder
    }
}
